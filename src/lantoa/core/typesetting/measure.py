"""How long words are in print, and where a name breaks."""

import tomllib
import unicodedata
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

_SHEET: dict[str, Any] = tomllib.loads(files(__package__).joinpath("widths.toml").read_text(encoding="utf-8"))
_WIDTHS = {
    face: {letter: int(width) for width, letters in row.items() for letter in letters}
    for face, row in _SHEET.items()
}
_POINT = 25.4 / 72
_HORN = "\u031b"
_HORNED = {"o": "ơ", "O": "Ơ", "u": "ư", "U": "Ư"}
# Words a name may break before: what follows belongs together.
_OPENERS = frozenset(
    (
        "và",
        "của",
        "tỉnh",
        "thành",
        "xã",
        "phường",
        "đặc",
        "các",
        "về",
        "nhân",
        "trực",
        "phòng",
        "thuộc",
        "tại",
        "trong",
        "trên",
        "cho",
        "theo",
        "giai",
        "từ",
        "đến",
        "nhằm",
        "với",
        "dịp",
        "tuyên",
    )
)
# A break inside a word of two syllables costs more than most unevenness; in `y tế` and `2026 - 2030` twice that.
_TORN, _EVEN = 60.0, 65.0
# Behind a comma a subject breaks less gladly than behind `;` (a body's name, "VĂN HÓA, THỂ THAO", as gladly), and hardly between two words that are said as one.
_COMMA = 20.0
# Words of two syllables that subjects are full of, and two that stand together whatever sign is between: torn less gladly than others.
_SAID_AS_ONE = frozenset(
    tuple(word.split())
    for line in (
        "hành động, bình đẳng, học sinh, sinh viên, bảo hiểm, xã hội, phát triển, dân số, gia đình, phụ nữ, trẻ em, thanh niên",
        "dịch bệnh, truyền thông, tuyên truyền, công tác, triển khai, thực hiện, chuyển đổi, giáo dục, nghề nghiệp, người dân",
        "an toàn, giao thông, sức khỏe, chữa bệnh, môi trường, kinh tế, văn hóa, thể thao, du lịch, bạo lực, phòng ngừa, ứng phó",
        "hưởng ứng, sốt xuất, xuất huyết, đau mắt, bệnh viện, bệnh dại, tiêm chủng, lễ hội, nội dung, trọng tâm, nhiệm vụ, kế hoạch",
        "chương trình, đề án, chiến lược, chiến dịch, quốc gia, toàn quốc, địa bàn, thôn bản, giai đoạn, kết quả, chất lượng, nâng cao",
        "tăng cường, đẩy mạnh, tổ chức, quản lý, nhà nước, an ninh, trật tự, thông tin, báo chí, xuất bản, cơ sở, đời sống, dịch vụ",
        "nông thôn, nông nghiệp, cao tuổi, khuyết tật, ma túy, thiên tai, cháy nổ, biến đổi, khí hậu, bầu cử, đại biểu, quốc hội",
        "kỷ niệm, thành lập, truyền thống, hội nghị, tập huấn, cán bộ, công chức, hành chính, cải cách, thủ tục, chính sách, pháp luật",
        "nhân dân, ủy ban, cộng đồng, đồng bào, dân tộc, thiểu số, miền núi, tôn giáo, giảm nghèo, bền vững, lao động, việc làm, một số",
    )
    for word in line.split(", ")
) | {("phòng,", "chống"), ("sinh,", "sinh"), ("xã,", "phường"), ("khám,", "chữa")}
# What follows these stands on their line.
_LEADING = frozenset(("và", "của", "về", "với", "các", "cho", "trên", "tại", "vì", "theo"))
# "hưởng ứng | Tháng hành động", "| Ngày Dân số": names of days, by their capital
_EVENTS = frozenset(("Tháng", "Ngày", "Tuần"))
_DASHES = frozenset(("-", "–"))
# For each number of words: what the cheapest lines of them cost, and how many words stand above the last one
_Ways = dict[int, tuple[float, int]]


def width_of(text: str, *, size: float, bold: bool = False, italic: bool = False) -> float:
    """Millimetres that `text` takes on one line."""
    widths = _WIDTHS[
        f"{'bold' if bold else ''}{'_' if bold and italic else ''}{'italic' if italic else ''}" or "upright"
    ]
    return sum(widths.get(_plain(letter), widths["n"]) for letter in text) / 1000 * size * _POINT


def lines_of(text: str, *, measure: float, size: float, first: float = 0.0) -> int:
    """On how many lines of `measure` millimetres a paragraph stands whose first line is indented."""
    lengths = [width_of(word, size=size) for word in text.split()]
    return _lines([first, *lengths], width_of(" ", size=size), measure)


def break_name(name: str, *, measure: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """The lines of a name that is to stand on lines of `measure` millimetres: as few as may be, even, no word torn."""
    words = [word for word in name.split(" ") if word]
    if not words:
        return ()
    lengths = [width_of(word, size=size, bold=bold) for word in words]
    blank = width_of(" ", size=size, bold=bold)
    count = _lines(lengths, blank, measure)
    wanted = (sum(lengths) + blank * (len(words) - count)) / count
    ways: list[_Ways] = [{0: (0.0, 0)}]
    for _ in range(count):
        found: _Ways = {}
        for start, (paid, _) in ways[-1].items():
            for end, length in _ends(lengths[start:], blank, measure):
                cost = paid + abs(length - wanted) / measure * _EVEN + _cost(words, start + end)
                found[start + end] = min(found.get(start + end, (cost, start)), (cost, start))
        ways.append(found)
    return _told(words, ways)


def _ends(lengths: list[float], blank: float, measure: float) -> Iterator[tuple[int, float]]:
    """How many words may stand on a line, at least one, and how long they are."""
    length = -blank
    for count, word in enumerate(lengths, 1):
        length += blank + word
        if length > measure and count > 1:
            return
        yield count, length


def _told(words: list[str], ways: list[_Ways]) -> tuple[str, ...]:
    """The lines of the cheapest way, found from its end."""
    lines, end = [], len(words)
    for found in reversed(ways[1:]):
        start = found[end][1]
        lines.append(" ".join(words[start:end]))
        end = start
    return tuple(reversed(lines))


def _cost(words: list[str], count: int) -> float:
    """What it costs to break a name behind its first `count` words."""
    if count == len(words):
        return 0.0
    last, following = words[count - 1], words[count]
    if following in _DASHES or (last in _DASHES and following[0].isdigit()) or last.lower() == "y":
        return 2 * _TORN
    if (last.lower(), following.lower().rstrip(".,;:")) in _SAID_AS_ONE:
        return 2 * _TORN
    if last[-1] == "," and following[0].islower():
        return _COMMA
    if last.lower() in _LEADING:
        return _TORN
    opens = following in _EVENTS or following.lower() in _OPENERS
    return 0.0 if opens or last[-1] in ",;:-" else _TORN


def _lines(lengths: list[float], blank: float, measure: float) -> int:
    lines, length = 1, -blank
    for word in lengths:
        if length + blank + word > measure and length > 0:
            lines, length = lines + 1, -blank
        length += blank + word
    return lines


def _plain(letter: str) -> str:
    """The letter without tone and hat, which decide nothing."""
    if letter.isascii():
        return letter
    parts = unicodedata.normalize("NFD", letter)
    return _HORNED.get(parts[0], parts[0]) if _HORN in parts else parts[0]
