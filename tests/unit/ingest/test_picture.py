"""Pictures of pages, made ready for recognition."""

import made
import pytest
from PIL import Image

from lantoa.core.kernel import Refused
from lantoa.ingest.model import File, Limits
from lantoa.ingest.picture import is_blank, pages_of, prepared, slant_of

TEXT = [(150, 200 + 70 * n, "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ngành") for n in range(24)]
needs_font = pytest.mark.skipif(made.font(20) is None, reason="no TrueType font on this machine")


def pages(data: bytes, limits: Limits | None = None) -> list[Image.Image]:
    return [load() for load in pages_of(File("a.png", data, limits or Limits()))]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_all_formats_open(kind: str) -> None:
    (image,) = pages(made.picture(Image.new("L", (30, 20), 9), kind))
    assert (image.size, image.mode) == ((30, 20), "RGB")


def test_a_tiff_has_pages() -> None:
    frames = [Image.new("L", (10 + n, 10), 9) for n in range(3)]
    data = made.picture(frames[0], "TIFF", save_all=True, append_images=frames[1:])
    assert [image.width for image in pages(data)] == [10, 11, 12]
    with pytest.raises(Refused) as refusal:
        pages(data, Limits(pages=2))
    assert refusal.value.code == "too-many-pages"


def test_a_camera_s_turn_is_undone() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert pages(made.picture(Image.new("L", (30, 20)), "JPEG", exif=exif))[0].size == (20, 30)


def test_a_huge_picture_is_refused_before_it_is_unpacked() -> None:
    data = made.picture(Image.new("1", (20_000, 20_000)))
    for limits in (Limits(), Limits(pixels=1000)):
        with pytest.raises(Refused) as refusal:
            pages(data, limits)
        assert refusal.value.code == "image-too-large"
    with pytest.raises(Refused) as refusal:
        pages(made.picture(Image.new("L", (90, 90))), Limits(pixels=8000))
    assert refusal.value.code == "image-too-large"


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n", made.picture(Image.effect_noise((90, 90), 80))[:900], b"\xff\xd8\xff\xe0"]
)
def test_damage_is_refused(data: bytes) -> None:
    with pytest.raises(Refused) as refusal:
        pages(data)
    assert refusal.value.code == "damaged"


def test_small_pictures_grow_and_red_ink_fades() -> None:
    stamp = Image.new("RGB", (600, 850), (255, 255, 255))
    stamp.paste((230, 40, 40), (100, 100, 300, 300))
    grey = prepared(stamp)
    assert grey.mode == "L"
    assert grey.width == 1700
    assert grey.crop((400, 400, 700, 700)).getextrema()[0] > 200


def test_a_large_picture_shrinks_and_a_good_one_stays() -> None:
    assert prepared(Image.new("L", (5000, 7000), 255)).width == 1700
    assert prepared(Image.new("L", (2000, 2800), 255)).width == 2000


@needs_font
@pytest.mark.parametrize("slant", [-2.0, 1.5])
def test_a_slant_is_measured(slant: float) -> None:
    assert slant_of(made.page(TEXT, slant=slant)) == pytest.approx(-slant, abs=0.3)


@needs_font
def test_level_lines_are_left_alone() -> None:
    assert slant_of(made.page(TEXT)) == 0


def test_blank_pages() -> None:
    assert is_blank(Image.new("L", (500, 700), 250))
    page = Image.new("L", (500, 700), 250)
    page.paste(0, (100, 100, 300, 140))
    assert not is_blank(page)
    assert slant_of(Image.new("L", (500, 700), 250)) == 0
