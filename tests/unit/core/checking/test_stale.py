from datetime import date

import pytest

from lantoa.core.checking.stale import BODIES, LAWS, stale_bodies

NOW = date(2026, 9, 15)


def found(text, on=NOW):
    return [text[start:end] for start, end, _ in stale_bodies(text, on=on)]


def test_a_body_is_stale_from_its_day_on():
    assert found("Sở Thông tin và Truyền thông chủ trì") == ["Sở Thông tin và Truyền thông"]
    assert found("Sở Thông tin và Truyền thông chủ trì", on=date(2025, 2, 28)) == []
    assert found("Phòng Văn hóa  và Thông tin", on=date(2025, 7, 1)) == ["Phòng Văn hóa  và Thông tin"]


@pytest.mark.parametrize(
    "text", ["Ban Tuyên giáo và Dân vận Tỉnh ủy", "Sở Nội vụ", "Phòng Y tế của trường", "các Sở Tài chính"]
)
def test_living_bodies_are_left_alone(text):
    assert found(text) == []


def test_every_name_tells_its_heirs_and_its_paper():
    assert len(BODIES) > 60
    for ended in (*BODIES.values(), *LAWS.values()):
        assert ended.new
        assert ended.basis
        assert date(2000, 1, 1) < ended.since <= NOW


def test_the_decree_on_personal_data_gave_way_to_the_law():
    assert LAWS["13/2023/NĐ-CP"].since == date(2026, 1, 1)
    assert "91/2025/QH15" in LAWS["13/2023/NĐ-CP"].new
