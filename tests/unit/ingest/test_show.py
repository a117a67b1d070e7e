"""Pages of files as pictures for the screen."""

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops
from signed_papers import made, way

from lantoa.core.kernel import Refused
from lantoa.ingest import as_pdf, has_pages, page_picture

SAMPLES = Path(__file__).parents[3] / "samples"
PLAN = SAMPLES / "ke-hoach-thang-hanh-dong.pdf"


def opened(data):
    return Image.open(io.BytesIO(data))


def test_a_page_of_a_pdf_is_wide_enough_to_be_read():
    shown = opened(page_picture(PLAN.read_bytes(), name=PLAN.name, page=3))
    assert shown.format == "WEBP"
    assert 1000 <= shown.width <= 1100
    assert shown.height > shown.width


def test_what_stands_in_fields_is_shown():
    """Number and date of a paper that was signed before it got them."""
    blank, numbered = (
        opened(page_picture(data, name="a.pdf", page=1)) for data in (way().signed, way().numbered)
    )
    changed = ImageChops.difference(blank.convert("L"), numbered.convert("L")).point(
        lambda by: by > 100 and 255
    )
    scale = blank.width / 595.3
    for place in ("number", "day", "month"):
        _page, x0, y0, x1, y1 = made().places[place]
        area = tuple(round(at * scale) for at in (x0, 841.9 - y1, x1, 841.9 - y0))
        assert changed.crop(area).getbbox(), place


@pytest.mark.parametrize("page", [0, -1, 4, 10**6])
def test_no_such_page(page):
    assert page_picture(PLAN.read_bytes(), name=PLAN.name, page=page) is None


def test_a_picture_is_its_only_page():
    stream = io.BytesIO()
    Image.new("RGB", (2200, 3000), "white").save(stream, "PNG")
    shown = opened(page_picture(stream.getvalue(), name="anh.png", page=1))
    assert shown.size == (1100, 1500)
    assert page_picture(stream.getvalue(), name="anh.png", page=2) is None


def test_a_text_has_none():
    assert page_picture("Kế hoạch".encode(), name="a.txt", page=1) is None
    assert not has_pages("text/plain")
    assert has_pages("application/pdf")


def test_a_damaged_file_is_refused():
    with pytest.raises(Refused):
        page_picture(PLAN.read_bytes()[:900], name=PLAN.name, page=1)


def picture_of(*sizes, kind="TIFF"):
    first, *others = (Image.new("RGB", size, "white") for size in sizes)
    stream = io.BytesIO()
    first.save(stream, kind, **({"save_all": True, "append_images": others} if others else {}))
    return stream.getvalue()


def test_scans_become_pages_as_wide_as_a_sheet():
    made = pypdfium2.PdfDocument(as_pdf(picture_of((600, 850), (1700, 2400), (2400, 1700)), name="quet.tif"))
    assert [tuple(round(side / 10) for side in page.get_size()) for page in made] == [
        (60, 84),
        (60, 84),
        (84, 60),
    ]


def test_a_pdf_stays_as_it_is_and_words_have_no_pages():
    data = PLAN.read_bytes()
    assert as_pdf(data, name=PLAN.name) is data
    assert as_pdf("Công văn".encode(), name="a.txt") is None


def test_a_broken_scan_is_refused():
    with pytest.raises(Refused):
        as_pdf(picture_of((600, 850), kind="PNG")[:60], name="quet.png")
