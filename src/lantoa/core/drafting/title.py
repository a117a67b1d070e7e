"""What a paper is about, in a few words (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.5)."""

import re
from collections.abc import Iterable, Sequence

from lantoa.core.document import LabelKind
from lantoa.core.drafting.cite import lower_first
from lantoa.core.drafting.closing import part_duties
from lantoa.core.drafting.model import BlockKind, Paper, PaperKind, Pick, Renewed
from lantoa.core.drafting.name_topic import core_words, title_words, trimmed
from lantoa.core.drafting.province import without_place
from lantoa.core.drafting.topics import REST, heading_of, topics_of
from lantoa.core.kernel import pattern

# What four lines hold: across the page, and of `V/v` in the column under the symbol
LONGEST = 170
LONGEST_OF_LETTERS = 124
_INFORMS = "tuyên truyền"
# "truyền thông về bình đẳng giới": said already where the whole begins with "tuyên truyền"
_INFORMING = r"tuyên truyền|truyền thông|(?:thông tin|phổ biến)(?= về )"
_SHORTEST = 15
OF_LETTERS = "tuyên truyền"
# "Chương trình truyền thông dân số", "Đề án “Khám, chữa bệnh từ xa”": the thing a scheme is for
_SCHEME = pattern(
    r"^(?:[Cc]hương trình|[Đđ]ề án|[Kk]ế hoạch|[Cc]hiến lược|[Dd]ự án)(?: (?:hành động|quốc gia|tuyên truyền|truyền thông|về))*[ “\"]+(?!số )(?P<what>[^“”\" ]+ [^“”\"]+)[”\"]?$"
)
# "đổi mới, phát triển và nâng cao chất lượng giáo dục nghề nghiệp": what is to become of a thing
_URGED = pattern(
    r"^(?:(?:đổi mới|phát triển|tham gia|hưởng ứng|bảo đảm|xây dựng|tăng cường|đẩy mạnh|(?:các )?hoạt động(?= hưởng ứng)|nâng cao(?: (?:chất lượng|hiệu quả|năng lực))?)(?:,| và|, và)? )+"
)
# Of more things than can be named
_ALL = "một số nội dung trọng tâm"
# "Đề nghị Phòng Văn hóa - Xã hội các xã, phường": a heading that names no topic
_ASKS = "Đề nghị "


def subject_of(pick: Pick, *, verb: str) -> str:
    """The subject alone."""
    return title_of(pick, verb=verb).text


def title_of(pick: Pick, *, verb: str) -> Renewed:
    """As picked, else `tuyên truyền: …; …` from the topics, else from the first paper it rests on; `why` says how it was shortened."""
    if pick.subject:
        return Renewed(pick.subject, "")
    tasks = part_duties(pick.tasks, bases=pick.bases).kept or pick.tasks
    names = map(heading_of, topics_of(tasks, bases=pick.bases))
    room = LONGEST_OF_LETTERS if pick.kind is PaperKind.LETTER else LONGEST
    first = next((without_place(each.title, each.province) for each in pick.bases if each.title), "")
    return _named_after(names, verb=verb, room=room) or Renewed(first, "")


def retitled(paper: Paper, *, was: Paper) -> Paper:
    """The letter named after the topics it still has, as long as its subject is the one that was made of those it had."""
    made = _of_headings(was)
    if made and made == was.subject == paper.subject:
        return paper._replace(subject=_of_headings(paper) or paper.subject)
    return paper


def _of_headings(paper: Paper) -> str:
    topics = [
        block.text
        for block in paper.blocks
        if block.kind is BlockKind.HEADING
        and block.label is LabelKind.ARABIC
        and not block.text.startswith(_ASKS)
    ]
    of_letter = paper.kind is PaperKind.LETTER
    made = _named_after(topics, verb=OF_LETTERS, room=LONGEST_OF_LETTERS) if of_letter else None
    return made.text if made else ""


def _named_after(topics: Iterable[str], *, verb: str, room: int) -> Renewed | None:
    """From the names of topics; None where they name nothing."""
    said = _INFORMING if verb.endswith(_INFORMS) else " ".join(verb.split()[-2:])
    names = [name for topic in topics if (name := _bare(topic, said)) and name != lower_first(REST)]
    if not names:
        return None
    whole = _joined(names, verb)
    return Renewed(whole, "") if len(whole) <= room else _shortened(names, verb, room)


def _bare(name: str, said: str) -> str:
    """`Tuyên truyền: dân số; truyền thông về bảo hiểm y tế` → `dân số; bảo hiểm y tế`; `said`: a pattern."""
    again = re.compile(rf"^(?:{said})(?: về)?:?(?: +|$)")
    parts = (lower_first(again.sub("", lower_first(title_words(part)))) for part in name.split(";"))
    return "; ".join(core_words(part) for part in parts if part)


def _joined(names: Sequence[str], verb: str) -> str:
    several = len(names) > 1 or ";" in names[0]
    return f"{verb}{':' if several else ''} {'; '.join(names)}"


def _shortened(names: Sequence[str], verb: str, room: int) -> Renewed:
    """Topics without place, year and what follows their first clause, else by their bare things; where these, too, find no room, one phrase for all."""
    trim = [_first_clause(trimmed(name)) if len(name) > _SHORTEST else name for name in names]
    bare = [_first_clause(lower_first(_thing(name)), longest=60) for name in trim]
    for told, longest in ((trim, room), (bare, LONGEST)):
        text = _joined(list(dict.fromkeys(told)), verb)
        if len(text) <= longest:
            return Renewed(
                text, f"Trích yếu ghép từ {len(names)} chuyên đề dài quá, máy đã rút gọn: xem lại."
            )
    return Renewed(
        f"{verb} {_ALL}", f"Trích yếu ghép từ {len(names)} chuyên đề dài quá, máy ghi chung: xem lại."
    )


def _thing(name: str) -> str:
    """`Chương trình truyền thông dân số` → `dân số`, `nâng cao chất lượng giáo dục nghề nghiệp` → `giáo dục nghề nghiệp`."""
    scheme = _SCHEME.match(name)
    return _URGED.sub("", scheme["what"] if scheme else name)


def _first_clause(name: str, *, longest: int = 90) -> str:
    """Up to the first `;`, and of one that is too long up to a comma beyond its first words."""
    first = name.split(";", 1)[0]
    comma = first.find(", ", longest - 30)
    return first[:comma] if comma > 0 and len(first) > longest else first
