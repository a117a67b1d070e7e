"""Duties of several papers that are about one thing, by the words their subjects share."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lantoa.core.text import skeleton

# Two syllables name too much (kiểm tra, xây dựng); longer titles are sentences
_SHORTEST, _LONGEST, _LONGEST_TITLE = 3, 7, 240
# A phrase that more than this share of many papers holds says nothing about any of them
_COMMON, _MANY = 0.4, 8
# So much of a phrase, in one piece, is the phrase again
_ENOUGH = 2 / 3
# What offices write out in one paper and shorten in the next
_SHORT = {
    "atgt": "an toàn giao thông",
    "attp": "an toàn thực phẩm",
    "bhtn": "bảo hiểm thất nghiệp",
    "bhxh": "bảo hiểm xã hội",
    "bhyt": "bảo hiểm y tế",
    "bđg": "bình đẳng giới",
    "bvmt": "bảo vệ môi trường",
    "cchc": "cải cách hành chính",
    "cđs": "chuyển đổi số",
    "dtts": "dân tộc thiểu số",
    "hssv": "học sinh sinh viên",
    "kntc": "khiếu nại tố cáo",
    "ntm": "nông thôn mới",
    "pbgdpl": "phổ biến giáo dục pháp luật",
    "pccc": "phòng cháy chữa cháy",
    "pctn": "phòng chống tham nhũng",
    "tnxh": "tệ nạn xã hội",
    "vsattp": "an toàn thực phẩm",
}
# Words of every subject: they order, address or date, and name no thing. In pairs, for one syllable says little.
_STOCK_WORDS = """
tuyên truyền, truyền thông, thông tin, thực hiện, triển khai, công tác, kế hoạch, nhiệm vụ, giải pháp, tăng cường, tổ chức,
phối hợp, hướng dẫn, chỉ đạo, ủy ban, uỷ ban, nhân dân, địa bàn, địa phương, cơ quan, đơn vị, báo cáo, kết quả, nội dung,
hình thức, mục tiêu, chỉ tiêu, yêu cầu, mục đích, giai đoạn, năm học, quý iv, quý iii, quý ii, đẩy mạnh, nâng cao, hiệu quả,
chất lượng, phát động, hưởng ứng, thời gian, kinh phí, phân công, trách nhiệm, tiếp tục, liên quan, các cấp, các ngành,
chương trình, hoạt động, công văn, quyết định, chỉ thị, nghị quyết, kết luận, văn bản, quy định,
trong năm, đến năm, định hướng, tầm nhìn, ban hành, cấp xã, cấp tỉnh, cấp huyện, toàn tỉnh, toàn dân, ban ngành,
đoàn thể, các sở, các xã, các tổ, tỉnh ủy, đảng bộ, chủ trương, chính sách, pháp luật, nhà nước, khái quát, quan điểm,
cụ thể, chung của, một số, trọng tâm, trước mắt, thường xuyên, kịp thời, đúng quy, kiểm tra, tham gia, giải quyết, đa dạng,
các loại, loại hình, mặt trận, tổ quốc, đề nghị, tuyên giáo, dân vận, đội ngũ, cán bộ, công chức, thể thao, chủ tịch,
việt nam, trung ương, trực thuộc, đảm bảo, bảo đảm, giám sát, thành viên, thường vụ, bí thư, hội nghị, lãnh đạo, tổng kết,
sơ kết, đánh giá, xây dựng, hoàn thiện, quản lý, hợp tác, nhiệm kỳ, ý kiến, hiệu lực, thi hành, phòng văn, hỗ trợ, ứng phó,
chi cục, hóa gia
"""
# Syllables that no name of a thing begins or ends with
_EDGE_WORDS = """
về của và các những trong trên tại cho với đến từ theo năm tháng ngày quý là có được do bằng để khi như này đó việc đợt lần
thứ số tỉnh xã huyện phường thành phố sở ban ngành cấp đối nhằm gắn ra vào ở một hai mọi cùng v vv tới đã đang sẽ không
"""
# Sở Giáo dục và Đào tạo chủ trì; not: Phòng cháy, chữa cháy; Bộ tiêu chí
_BODY = re.compile(
    r"\b(?:Sở|SỞ|Bộ|Ban|Phòng|Hội|Cục|Vụ|Viện|Đài|Báo|Trường|Trung tâm|Chi cục|Bệnh viện|Liên đoàn)\s+(?=(\w))"
)
# Stands for the kind of a body: what follows is its name. A dash is a part of it
_OF_BODY, _DASHES = "§", frozenset("-–—")
_STOCK = frozenset(skeleton(" ".join(pair.split())) for pair in _STOCK_WORDS.split(","))
_EDGES = frozenset(_EDGE_WORDS.split())


class Subject(NamedTuple):
    """What one duty is about: the titles above it, nearest last; `paper` is the same for duties of one paper.

    `subject`: of the paper. It speaks of this duty where the duty's own `words` do.
    """

    key: int
    paper: int
    titles: tuple[str, ...]
    subject: str = ""
    words: str = ""


# A run of bare syllables, and how it is written
_Phrase = tuple[tuple[str, ...], str]


class Group(NamedTuple):
    """Duties of at least two papers, and the words they share, as most of them are written."""

    name: str
    keys: tuple[int, ...]


class _Term(NamedTuple):
    """A phrase of bare syllables, the duties and the papers that hold it, and how it is written."""

    words: tuple[str, ...]
    keys: frozenset[int]
    papers: frozenset[int]
    name: str


def group_subjects(subjects: Iterable[Subject], *, known: Sequence[str] = ()) -> tuple[Group, ...]:
    """The largest groups first; each duty in one at most. `known`: names of things that are taken as they are."""
    subjects = tuple(subjects)
    terms = _terms(subjects, {tuple(word for word in _bare(name) if word != ",") for name in known})
    papers = {subject.key: subject.paper for subject in subjects}
    free = set(papers)
    groups = []
    for term in terms:
        keys = tuple(sorted(term.keys & free))
        if len({papers[key] for key in keys}) > 1:
            groups.append(Group(term.name, keys))
            free.difference_update(keys)
    return tuple(sorted(groups, key=lambda group: (-len(group.keys), group.name)))


def _terms(subjects: Sequence[Subject], known: set[tuple[str, ...]]) -> list[_Term]:
    """Phrases that two papers share, the most telling first."""
    keys: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    papers: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    written: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    seen: dict[str, list[_Phrase]] = {}
    for subject in subjects:
        for words, name in _said_of(subject, seen):
            keys[words].add(subject.key)
            papers[words].add(subject.paper)
            written[words][name] += 1
    whole = len({subject.paper for subject in subjects})
    cut_off = _cut_off(seen)
    shared = [
        _Term(words, frozenset(keys[words]), frozenset(found), _name(written[words]))
        for words, found in papers.items()
        if len(found) > 1
        and (words in known or ((whole < _MANY or len(found) <= _COMMON * whole) and words not in cut_off))
    ]
    return sorted(
        _longest(shared, known), key=lambda term: (term.words not in known, -_weight(term, whole), term.words)
    )


def _cut_off(seen: Mapping[str, Sequence[_Phrase]]) -> set[tuple[str, ...]]:
    """Phrases that stand behind the same syllable in every title: `bệnh từ xa` of `chữa bệnh từ xa` begins inside a word."""
    titles: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for title, phrases in seen.items():
        for words, _written in phrases:
            titles[words].add(title)
    return {words[1:] for words, held in titles.items() if titles.get(words[1:]) == held}


def _said_of(subject: Subject, seen: dict[str, list[_Phrase]]) -> Iterator[_Phrase]:
    """The phrases of its titles, and those of the paper's subject that its own words take up. `seen`: titles read before."""
    for title in (*subject.titles, subject.subject):
        if title not in seen:
            seen[title] = list(_phrases(title)) if len(title) <= _LONGEST_TITLE else []
    for title in subject.titles:
        yield from seen[title]
    if seen[subject.subject]:
        own = f" {' '.join(_bare(subject.words))} "
        yield from (phrase for phrase in seen[subject.subject] if _takes_up(own, phrase[0]))


def _takes_up(own: str, words: Sequence[str]) -> bool:
    """`bảo hiểm y tế học sinh` is taken up by `thẻ bảo hiểm y tế`, and not by `ngành y tế`."""
    enough = math.ceil(len(words) * _ENOUGH)
    return any(f" {' '.join(words[at : at + enough])} " in own for at in range(len(words) - enough + 1))


def _weight(term: _Term, whole: int) -> float:
    """Long phrases that few papers hold say most; many duties make a group worth having."""
    rare = math.log((whole + 1) / len(term.papers)) + 0.2
    return math.pow(len(term.words), 1.5) * rare * math.log(len(term.keys) + 1)


def _longest(terms: Sequence[_Term], known: set[tuple[str, ...]]) -> Iterator[_Term]:
    """Without those that are a part of a longer one the same duties hold."""
    by_keys: defaultdict[frozenset[int], list[_Term]] = defaultdict(list)
    for term in terms:
        by_keys[term.keys].append(term)
    for same in by_keys.values():
        for term in same:
            inside = f" {' '.join(term.words)} "
            if term.words in known or not any(
                other is not term and inside in f" {' '.join(other.words)} " for other in same
            ):
                yield term


def _phrases(title: str) -> Iterator[_Phrase]:
    """Runs of three to seven syllables between the stock words, bare and as written."""
    for run in _runs(title):
        bare = tuple(word for word, _written in run)
        written = [word for _bare, word in run]
        for start in range(len(run)):
            if written[start] in _EDGES:
                continue
            for end in range(start + _SHORTEST, min(start + _LONGEST, len(run)) + 1):
                if written[end - 1] not in _EDGES:
                    yield bare[start:end], " ".join(written[start:end])


def _runs(title: str) -> Iterator[list[tuple[str, str]]]:
    """A title cut at its signs, its figures and its stock words: bare and written syllables, without names of bodies."""
    run: list[tuple[str, str]] = []
    last, named = "", False
    for written in _syllables(_BODY.sub(_mark, title)):
        bare = skeleton(written)
        if written == "," and not named and _one_verb(run):
            # `về việc khám, chữa bệnh`: two verbs of one thing
            run, last = [(run[-1][0], f"{run[-1][1]},")], ""
            continue
        if not bare.isalpha():
            yield run
            run, last = [], ""
            named = written == _OF_BODY or (named and written in _DASHES)
            continue
        # `các tổ chức` is two pairs of them: nothing of it stays
        if f"{last} {bare}" in _STOCK:
            yield run[:-1]
            run, named = [], False
        elif not named:
            run.append((bare, written))
        last = bare
    yield run


def _one_verb(run: Sequence[tuple[str, str]]) -> bool:
    """One syllable, with nothing before it but words that begin no name."""
    *before, last = [written not in _EDGES for _bare, written in run] or [False]
    return last and not any(before)


def _mark(kind: re.Match[str]) -> str:
    """`Phòng` of a name is a body, that of `phòng cháy` at the head of a title is none."""
    return f" {_OF_BODY} " if kind[1].isupper() else kind[0]


def _syllables(title: str) -> Iterator[str]:
    """Syllables in small letters, shortened names written out; a sign stands for itself."""
    spaced = "".join(sign if sign.isalnum() or sign.isspace() else f" {sign} " for sign in title.lower())
    for word in spaced.split():
        yield from _SHORT.get(word, word).split()


def _bare(name: str) -> list[str]:
    return [skeleton(word) for word in _syllables(name)]


def _name(written: Mapping[str, int]) -> str:
    """As it is written most often."""
    name = max(written, key=lambda words: (written[words], words))
    return name[:1].upper() + name[1:]
