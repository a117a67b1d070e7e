"""PDF: the text layer where it can be trusted."""

import made
import pytest

from lantoa.core.kernel import Refused
from lantoa.core.text import Place
from lantoa.ingest.layout import Fragment
from lantoa.ingest.model import File, Limits
from lantoa.ingest.pdf import read_pdf

BODY = [(85.0, 100.0 + 18 * n, line) for n, line in enumerate(made.LETTER)]


def lines(data: bytes, recognise=None, limits: Limits | None = None):
    def refused(pages, file):
        raise AssertionError(f"{len(pages)} pages of {file.name} went to recognition")

    return read_pdf(File("a.pdf", data, limits or Limits()), recognise or refused)


def test_lines_have_pages_and_boxes_in_points_from_the_top_left() -> None:
    content = lines(made.pdf(BODY, BODY))
    assert [line.text for line in content.lines] == [*made.LETTER, *made.LETTER]
    assert content.pages == 2
    assert not content.ocr
    first, last = content.lines[0].place, content.lines[-1].place
    assert (first.page, last.page) == (1, 2)
    assert first.box is not None
    assert first.box[0] == pytest.approx(85, abs=1)
    assert first.box[1] < 100 < first.box[3] + 4
    assert 10 < first.box[3] - first.box[1] < 20


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_lying_text_is_read_and_its_boxes_are_those_of_the_page_as_shown(turned: int) -> None:
    content = lines(made.pdf(BODY, turned=turned))
    assert [line.text for line in content.lines] == list(made.LETTER)
    boxes = [line.place.box for line in content.lines]
    width, height = (595, 842) if turned == 180 else (842, 595)
    assert all(
        box and -2 <= box[0] < box[2] <= width + 2 and -2 <= box[1] < box[3] <= height + 2 for box in boxes
    )


def test_pieces_far_apart_are_columns() -> None:
    page = [
        (60, 60, "SỞ Y TẾ HÀ SƠN"),
        (60, 80, "Số: 215/SYT-NVY"),
        (300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (330, 80, "Độc lập - Tự do - Hạnh phúc"),
    ]
    assert [line.text for line in lines(made.pdf([*page, (85, 140, made.LETTER[7])])).lines] == [
        "SỞ Y TẾ HÀ SƠN", "Số: 215/SYT-NVY", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", made.LETTER[7],
    ]  # fmt: skip


def test_old_encodings_are_decoded() -> None:
    text = "QuyÕt ®Þnh cña ñy ban nh©n d©n tØnh vÒ viÖc thµnh lËp Ban chØ ®¹o phßng chèng b·o"
    content = lines(made.pdf([(60, 60, text), (60, 80, "C¨n cø LuËt Tæ chøc ChÝnh phñ")]))
    assert (
        content.lines[0].text
        == "Quyết định của ủy ban nhân dân tỉnh về việc thành lập Ban chỉ đạo phòng chống bão"
    )
    assert content.encoding == "tcvn3"


def test_words_that_were_recognised_keep_their_places() -> None:
    place = Place(page=1, box=(1, 2, 3, 4), confidence=0.5)
    content = lines(
        made.pdf([]),
        lambda pages, _: {
            index: [(Fragment("Số", (1, 2, 3, 4), ((0, 2, place),)),)] for index, _load in pages
        },
    )
    assert content.lines[0].words == ((0, 2, place),)


def test_a_page_without_text_is_recognised_with_its_picture() -> None:
    def recognise(pages, file):
        assert file.name == "a.pdf"
        return {index: [(Fragment(f"trang {index} {load().size}", (0, 0, 9, 9)),)] for index, load in pages}

    content = lines(made.pdf(BODY, [], BODY), recognise)
    assert content.ocr
    assert [line.text for line in content.lines if line.place.page == 2] == ["trang 1 (2066, 2924)"]


@pytest.mark.parametrize(
    "text",
    [
        "LIEN DoAN LAO D()NG TiNH HA SoN CQNG HoA xA H()I CHiJ NGHiA",
        "\ue001\ue002 \ue003\ue004 \ue005 \ue006 \ue007 \ue008",
    ],
)
def test_a_bad_text_layer_over_a_picture_is_not_trusted(text: str) -> None:
    content = lines(
        made.pdf([(60, 60, text)], picture=True), lambda pages, _: {index: [] for index, _load in pages}
    )
    assert content.lines == ()
    assert not content.ocr


def test_a_good_text_layer_over_a_picture_is_trusted() -> None:
    assert [line.text for line in lines(made.pdf(BODY, picture=True)).lines] == list(made.LETTER)


def test_another_language_keeps_its_text_layer() -> None:
    text = "The provincial committee shall report the results before June."
    assert [line.text for line in lines(made.pdf([(60, 60, text)])).lines] == [text]


def test_a_short_text_without_a_picture_is_kept() -> None:
    assert [line.text for line in lines(made.pdf([(60, 60, "PHỤ LỤC")])).lines] == ["PHỤ LỤC"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (made.pdf(BODY, locked=True), "encrypted"),
        (b"%PDF-1.4 and nothing", "damaged"),
        (made.pdf(BODY)[:200], "damaged"),
    ],
)
def test_refusals(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        lines(data)
    assert refusal.value.code == code


def test_too_many_pages() -> None:
    with pytest.raises(Refused) as refusal:
        lines(made.pdf([], [], []), limits=Limits(pages=2))
    assert (refusal.value.code, refusal.value.params["pages"]) == ("too-many-pages", 3)


def test_a_footnote_stands_behind_the_paragraph_that_refers_to_it() -> None:
    page = [
        (60, 60, "1. Sở Y tế lập danh sách"),
        (204, 56, "1", 7),
        (210, 60, "gửi Sở Nội vụ."),
        (60, 80, "2. Công an xã tổ chức trực ban."),
        (60, 757, "1", 6),
        (64, 760, "Gửi trước ngày 15/3/2026.", 9),
    ]
    assert [line.text for line in lines(made.pdf(page)).lines] == [
        "1. Sở Y tế lập danh sách gửi Sở Nội vụ.",
        "[1] Gửi trước ngày 15/3/2026.",
        "2. Công an xã tổ chức trực ban.",
    ]
