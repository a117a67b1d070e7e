"""Duties that stand once at the end of a paper: to pass it on, to do it in earnest, and to report to whoever wrote the source."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lantoa.core.drafting.clean import clean_words
from lantoa.core.drafting.model import Basis, Moment, Task
from lantoa.core.drafting.ranks import begins_same
from lantoa.core.kernel import pattern
from lantoa.core.text import CAPITALS

# "tuyên truyền các nội dung nêu trên", "nội dung Công văn này": words about the whole source
_WHOLE = pattern(
    r"(?:nội dung|nhiệm vụ|công việc|yêu cầu|văn bản)(?: [a-zà-ỹ]+){0,2}? (?:nêu |nói |kể )?trên\b(?! địa bàn| các| hệ thống| mạng| phương tiện)|(?:nội dung|tinh thần|yêu cầu)(?: của| tại)? (?:Công văn|Công điện|Thông báo|Kế hoạch|văn bản) này\b"
)
_LONGEST_WHOLE = 350
_REPORT = pattern(
    r"[Bb]áo cáo (?:bằng văn bản |kịp thời |định kỳ )?(?:về )?(?:kết quả|tình hình|tiến độ)(?P<rest>(?:[^;.]|\.(?=\S))*)"
)
# "về Sở Y tế (qua Văn phòng Sở)", "gửi UBND tỉnh", "cho Ban Chỉ đạo"
_WHOM = pattern(
    r"(?:\b(?:về|gửi|cho|tới|đến|với|qua) |^ ?|thực hiện )(?P<whom>(?:Sở|UBND|Ủy ban|Uỷ ban|Bộ|Ban|Văn phòng|Phòng|Tỉnh ủy|Thành ủy|Hội|Cục|Chi cục|Trung tâm|cấp ủy|cơ quan|đơn vị|bộ phận|chính quyền|HĐND|Công an)(?: (?![(]|trước|khi|để|theo|qua|chậm|định|hằng|hàng|vào|trong|và )[^\s,.;(]+){0,12})"
)
_SENTENCES = pattern(rf"(?<=[.;])\s+(?=[{CAPITALS}\"“])")
# "UBND tỉnh yêu cầu thủ trưởng các cơ quan, đơn vị nghiêm túc triển khai, thực hiện": our own closing says it
_URGES = pattern(
    r"^[^,;.:]{0,60}?(?:[Yy]êu cầu|[Đđ]ề nghị) (?:(?:[Tt]hủ trưởng|[Qq]uý|[Cc]ác|[Nn]gười đứng đầu|sở|ban|ngành|đoàn thể|cơ quan|đơn vị|địa phương|tổ chức|cá nhân|(?:có )?liên quan|và)[ ,]++){1,16}"
    r"(?:(?:nghiêm túc|khẩn trương|quan tâm|phối hợp|chủ động|tổ chức|triển khai|chỉ đạo|thực hiện|chấp hành|và)[ ,]*+)+(?:theo quy định)?[ ./]*$"
)
# "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Sở Y tế": said to whoever wrote the source
_ASK_BACK = pattern(
    r"\b[Nn]ếu (?:có |gặp |phát sinh )+[^.;]{0,40}?(?:khó khăn|vướng mắc|vấn đề)[^.;]{0,120}?\b(?:phản ánh|báo cáo|liên hệ|trao đổi|thông tin|kiến nghị|gửi)\b"
)
# "…, và định kỳ báo cáo": what leads to the clause that is cut
_LEADING = pattern(
    r"(?<![\s,;.])(?:[\s,;.]|\b(?:và|đồng thời|định kỳ|tổng hợp|thực hiện|kịp thời|chế độ|gửi|Định kỳ|Tổng hợp|Thực hiện|Đồng thời)){0,60}$"
)
# "Đề nghị các cơ quan", "Nghiêm túc tổ chức thực hiện": words that ask for nothing when the report is cut from them
_WHO_OR_JUST_DO = pattern(
    r"^(?:(?:Đề nghị|Giao|Yêu cầu) .*|[\W_]*(?:(?:nghiêm túc|chủ động|tổ chức|triển khai|thực hiện|tiến hành|tổng hợp|và|theo quy định)[\W_]*)*)$",
    re.IGNORECASE,
)
_SHORTEST = 25
_FEWEST = 3  # syllables


class Parted(NamedTuple):
    """`kept` are items of the body; `passed` ask somebody to press on with the whole; `reported` are said by the paper's own closing.

    Those are the duties to report to the source's issuer, and to do in earnest what the source says. One that does other
    things, too, is kept with these words cut out, and reported. The closing speaks to everybody: what only some are to
    report, and when, stays their own item.
    """

    kept: tuple[Task, ...]
    passed: tuple[Task, ...]
    reported: tuple[Task, ...]


def part_duties(tasks: Sequence[Task], *, bases: Sequence[Basis]) -> Parted:
    """Each duty in its place."""
    issuers = {basis.id: basis.issuer for basis in bases}
    kept, passed, reported = [], [], []
    for given, everybody in zip(tasks, of_everybody(tasks), strict=True):
        issuer = issuers.get(given.source.paper, "")
        task = given if everybody else _addressed(given, issuer)
        words = clean_words(task.words or task.source.quote)
        left = _without_report(words, issuer, everybody=everybody)
        whole = len(words) <= _LONGEST_WHOLE and bool(_WHOLE.search(words))
        if left != words:
            reported.append(task)
        if left == words and whole:
            passed.append(task)
        elif left == words:
            kept.append(task)
        elif _asks(left) and not whole and not _only_names(left, task):
            kept.append(task._replace(words=left, moments=tuple(_times_of(task, left, issuer))))
    return Parted(tuple(kept), tuple(passed), tuple(reported))


def report_clauses(task: Task, issuer: str) -> tuple[str, ...]:
    """The clauses of a duty that ask for a report to whoever wrote its source: `báo cáo kết quả về Sở Y tế trước ngày 10/12`."""
    words = clean_words(task.words or task.source.quote)
    return tuple(match[0] for match in _REPORT.finditer(words) if _to_issuer(match["rest"], issuer))


def _times_of(task: Task, left: str, issuer: str) -> Iterator[Moment]:
    """The times of what is left of a duty: not those that only its report has."""
    reports = " ".join(report_clauses(task, issuer)).casefold()
    for moment in task.moments:
        parts = [part for part in moment.text.split("; ") if not _only_in(clean_words(part), reports, left)]
        if parts:
            yield moment._replace(text="; ".join(parts))


def _only_in(time: str, reports: str, left: str) -> bool:
    return time.casefold() in reports and time.casefold() not in left.casefold()


def of_everybody(tasks: Sequence[Task]) -> list[bool]:
    """Of each duty, whether it is of all that these duties are of: it names nobody, or everybody whom they name."""
    named = [{body.name for body in task.bearers if not body.anybody} for task in tasks]
    everybody = set().union(*named)
    return [not own or own == everybody for own in named]


def _only_names(words: str, task: Task) -> bool:
    """Whether nothing is left but who was to report."""
    bodies = (name for body in task.bearers for name in (body.said, body.name))
    return words.strip(" .;:,").casefold() in map(str.casefold, bodies)


def _asks(words: str) -> bool:
    """Whether what is left of a sentence still asks for something."""
    return len(words) >= _SHORTEST or (len(words.split()) >= _FEWEST and not _WHO_OR_JUST_DO.search(words))


def _without_report(words: str, issuer: str, *, everybody: bool) -> str:
    asked = [
        sentence
        for sentence in _SENTENCES.split(words)
        if not _URGES.match(sentence) and not _ASK_BACK.search(sentence)
    ]
    return " ".join(filter(None, (_cut(each, issuer) for each in asked)) if everybody else asked)


def _addressed(task: Task, issuer: str) -> Task:
    """A report to the issuer by its name: `về Sở` is another's in a paper of another."""
    words = clean_words(task.words or task.source.quote)
    for report in _REPORT.finditer(words):
        whom = _WHOM.search(report["rest"])
        if whom and begins_same(whom["whom"], issuer) and len(whom["whom"]) < len(issuer):
            at = report.start("rest") + whom.start("whom")
            return task._replace(words=f"{words[:at]}{issuer}{words[at + len(whom['whom']) :]}")
    return task


def _cut(sentence: str, issuer: str) -> str:
    """The sentence up to where it asks for a report to the issuer; empty where it asks for nothing of its own."""
    found = (match for match in _REPORT.finditer(sentence) if _to_issuer(match["rest"], issuer))
    if (report := next(found, None)) is None:
        return sentence
    before = sentence[: report.start()]
    before = before[: _LEADING.search(before).start()]  # type: ignore[union-attr] # it matches the empty string, too
    after = sentence[report.end() :].strip(" ;.")
    if not _asks(before):
        return after
    return f"{before}{'; ' + after if after else '.'}"


def _to_issuer(rest: str, issuer: str) -> bool:
    whom = _WHOM.search(rest)
    return whom is None or begins_same(whom["whom"], issuer)
