"""Who signs, and beside it who gets a copy (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.7-II.9)."""

from collections.abc import Iterator

from lantoa.core.drafting import Paper
from lantoa.core.typesetting.forms import Form
from lantoa.core.typesetting.model import Columns, Item, Paragraph, Reserve, Role
from lantoa.core.typesetting.set_head import listed, on_lines
from lantoa.core.typesetting.words import ended, one, plain, said


def set_foot(paper: Paper, form: Form) -> Iterator[Item]:
    """`Nơi nhận` flush left, level with the first line of the signature."""
    left, right = tuple(_recipients(paper, form)), tuple(_signature(paper, form))
    if left or right:
        yield Columns(left, right, form.foot_split, before=10)


def _recipients(paper: Paper, form: Form) -> Iterator[Paragraph]:
    if paper.recipients or paper.keep.strip():
        yield one(form, Role.RECIPIENTS, "Nơi nhận:")
        for words in listed(paper.recipients, form, more=bool(paper.keep.strip())):
            yield one(form, Role.RECIPIENT, words)
    if paper.keep.strip():
        kept = form.kept.format(keep=plain(paper.keep))
        yield one(form, Role.RECIPIENT, f"- {ended(kept, form.ends['last'])}")
    if paper.typist.strip() or paper.copies is not None:
        copies = f".({paper.copies})" if paper.copies is not None else ""
        yield one(form, Role.TYPIST, f"{plain(paper.typist)}{copies}".lstrip("."))


def _signature(paper: Paper, form: Form) -> Iterator[Paragraph | Reserve]:
    signature = paper.signature
    wanted = [*((Role.AUTHORITY, line) for line in signature.authority), (Role.TITLE, signature.title)]
    lines = [_broken(form, role, line) for role, line in wanted if line.strip()]
    if not lines and not signature.name.strip():
        return
    yield from lines
    yield Reserve("signature", form.signature["width"], form.signature["height"])
    if signature.name.strip():
        yield one(form, Role.SIGNER, signature.name)


def _broken(form: Form, role: Role, words: str) -> Paragraph:
    """A long office or body stands on even lines, no word torn."""
    measure = form.page.measure - form.foot_split
    return on_lines(form, role, said(form.looks[role], words), measure=measure)[0]
