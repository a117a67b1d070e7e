"""`load_units`, as whoever keeps the machine runs it."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from lantoa.apps.organisations.models import Reorganisation, Unit

pytestmark = pytest.mark.django_db


def load_units(**options):
    out = StringIO()
    call_command("load_units", stdout=out, stderr=StringIO(), **options)
    return out.getvalue()


def test_a_province_comes_with_what_it_was_made_of():
    assert "Đã nạp" in load_units(province=["Lạng Sơn"], body=["ubnd"])
    assert Unit.objects.filter(kind="commune", until=None).count() == 65
    assert Unit.objects.filter(kind="district").exists()
    assert Unit.objects.filter(kind="peoples_committee").count() == 66
    assert Reorganisation.objects.exists()
    assert load_units(province=["20"], body=["ubnd"]).startswith("Đã nạp 0 đơn vị, ghi riêng 0 cơ quan")


def test_an_offices_own_table(tmp_path):
    table = tmp_path / "units.csv"
    table.write_text("id,kind,name\nx,office,Phòng Một\n", "utf-8")
    load_units(units=table)
    assert Unit.objects.get().name == "Phòng Một"
    table.write_text("id,kind,name\ny,làng,Thôn\n", "utf-8")
    with pytest.raises(CommandError, match="dòng 2"):
        load_units(units=table)
    table.write_bytes("id,kind,name\nz,office,Phòng\n".encode("utf-16"))
    with pytest.raises(CommandError, match="UTF-8"):
        load_units(units=table)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({}, "Chưa chọn gì"),
        ({"province": ["Atlantis"]}, "Hiện có"),
        ({"all": True, "body": ["khong-co"]}, "Không có loại cơ quan"),
        ({"units": Path("/nowhere")}, "Không mở được"),
    ],
)
def test_what_cannot_be_loaded_is_said(options, told):
    with pytest.raises(CommandError, match=told):
        load_units(**options)
    assert not Unit.objects.exists()
