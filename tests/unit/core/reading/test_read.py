import gc
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.reading import RULES, read_directive, to_json
from lantoa.core.text import SourceText, compose

PIECES = st.sampled_from(
    """Kính gửi: Sở Y tế
- Như trên;
1. Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ báo cáo trước ngày 15/12/2026.
Căn cứ Luật Dân số ngày 10/12/2025;
Quyết định số 21/QĐ-UBND ngày 05/3/2026 của UBND tỉnh
đạt ít nhất 95% số hộ, 02 cuộc/năm
hằng quý, 6 tháng/lần, trong thời hạn 15 ngày kể từ ngày nhận
Số: /KH-UBND
Hà Sơn, ngày tháng 3 năm 2026
KẾ HOẠCH
V/v tuyên truyền
Nơi nhận:
TL. CHỦ TỊCH
| a | 95% |
“Trích dẫn: giao Sở Y tế”
I. MỤC TIÊU
II. NHIỆM VỤ
số
./.
(
/
-
ngày
năm""".splitlines()
)
TEXTS = st.text() | st.lists(PIECES, max_size=30).map("\n".join) | st.lists(PIECES, max_size=30).map(" ".join)


def items(value):
    if isinstance(value, dict):
        if "span" in value and isinstance(value.get("text"), str):
            yield value
        for inner in value.values():
            yield from items(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from items(inner)


@given(TEXTS)
def test_reading_is_total_and_quotes_its_source(text):
    reading = to_json(read_directive(text))
    source = reading.pop("text")
    codes = {rule.code for rule in RULES}
    for item in items(reading):
        start, end = item["span"]
        assert source[start:end] == item["text"]
        assert item["rule"] in codes
        assert 0 < item["confidence"] <= 1


@given(TEXTS)
def test_lists_stand_in_reading_order_and_links_point_into_them(text):
    reading = read_directive(text)
    for found in (reading.citations, reading.targets, reading.deadlines, reading.obligations):
        starts = [value.evidence.span for value in found]
        assert starts == sorted(starts)
    assert [obligation.id for obligation in reading.obligations] == list(
        dict.fromkeys(obligation.id for obligation in reading.obligations)
    )
    for obligation in reading.obligations:
        assert set(obligation.deadlines) <= set(range(len(reading.deadlines)))
        assert set(obligation.targets) <= set(range(len(reading.targets)))
        assert set(obligation.citations) <= set(range(len(reading.citations)))


def test_a_string_and_a_source_text_read_the_same():
    text = "Kính gửi: Sở Y tế\n"
    assert to_json(read_directive(text)) == to_json(read_directive(compose(text)))


def test_nothing_of_the_outside_world_is_imported_with_the_reader():
    code = "import sys, lantoa.core.reading; print(any(m.split('.')[0] in sys.modules for m in ('rich', 'lxml', 'docx', 'PIL')))"
    assert (
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.strip()
        == "False"
    )


@pytest.fixture
def collector():
    """The collector of cycles, as it was when the test is over."""
    awake = gc.isenabled()
    yield gc
    (gc.enable if awake else gc.disable)()


@pytest.mark.parametrize("awake", [True, False])
def test_a_reading_leaves_the_collector_of_cycles_as_it_was(collector, awake):
    (collector.enable if awake else collector.disable)()
    read_directive("Giao Sở Y tế báo cáo trước ngày 15/12/2026.")
    assert collector.isenabled() is awake


def test_a_reading_that_fails_wakes_the_collector_it_let_rest(collector):
    collector.enable()
    with pytest.raises(TypeError):
        read_directive(SourceText(None))
    assert collector.isenabled()
