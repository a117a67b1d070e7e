"""Papers by chance, written as text, DOCX and PDF, and read again: how often every field comes back as it was composed.

`tools/round_trip.py 3000` tries so many papers as text, `--files 300` so many as DOCX and PDF; `--show 5` prints the first misses.
"""

import argparse
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from time import perf_counter

from lantoa.core.checking import PaperForm
from lantoa.core.document import Zone
from lantoa.core.drafting import Block, BlockKind, Line, Paper, number_blocks
from lantoa.core.reading import DirectiveReading, read_directive
from lantoa.core.text import SourceText
from lantoa.core.typesetting import print_text, set_paper
from lantoa.ingest import read_bytes
from lantoa.writing import write_docx, write_pdf
from made_papers import made_paper

ON = date(2027, 1, 5)
_ENDS = " .;,/"
# "1294/UBND-|KGVX": a long symbol that goes on on the next line
_OVER_LINES = re.compile(r"(?<=[A-ZĐ]-)\s(?=[A-ZĐ])")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("papers", type=int, nargs="?", default=1000)
    asked.add_argument("--files", type=int, default=0)
    asked.add_argument("--show", type=int, default=5)
    asked.add_argument("--first", type=int, default=0)
    options = asked.parse_args()
    for form in ("text", "docx", "pdf"):
        count = options.papers if form == "text" else options.files
        if count:
            _try(form, range(options.first, options.first + count), show=options.show)


def _try(form: str, seeds: range, *, show: int) -> None:
    began, missed, fields = perf_counter(), 0, Counter[str]()
    for seed in seeds:
        wrong = list(differences(made_paper(seed), form=form))
        missed += bool(wrong)
        fields.update(field for field, _, _ in wrong)
        for field, wanted, found in wrong if missed <= show else ():
            print(
                f"  {seed} {field}: wanted {_first_miss(wanted, found)!r}, read {_first_miss(found, wanted)!r}"
            )
    print(
        f"{form}: {len(seeds) - missed} of {len(seeds)} papers come back whole"
        f" ({perf_counter() - began:.0f} s); missed: {dict(fields.most_common())}"
    )


def _first_miss(one: object, other: object) -> object:
    """Of two lists, what stands where they part."""
    if not isinstance(one, list) or not isinstance(other, list):
        return one
    parts = next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )
    return one[parts : parts + 2]


def differences(paper: Paper, *, form: str) -> Iterator[tuple[str, object, object]]:
    """Fields that are read otherwise than they were composed: name, composed, read."""
    reading = read_directive(_source(paper, form))
    found = read_fields(reading)
    for field, wanted in composed_fields(paper).items():
        if wanted != found[field]:
            yield field, wanted, found[field]


def _source(paper: Paper, form: str) -> SourceText | str:
    if form == "text":
        return print_text(paper, on=ON).text
    made = set_paper(paper, on=ON)
    data = write_docx(made) if form == "docx" else write_pdf(made).data
    return read_bytes(data, name=f"paper.{form}")


def composed_fields(paper: Paper) -> dict[str, object]:
    """What a reader ought to find, straight from the paper, without the room `typesetting`."""
    signature = paper.signature
    day = paper.day
    kept = ("Lưu " if paper.form is PaperForm.PARTY else "Lưu: ") + paper.keep
    body = list(_printed(paper.blocks))
    for annex in paper.annexes:
        body += [("", _bare(annex.title)), *_printed(annex.blocks)]
    return {
        "number": paper.number or None,
        "symbol": paper.symbol,
        "day": (day.year, day.month, day.day) if day else (ON.year, None, None),
        "kind": str(paper.kind),
        "place": paper.place,
        "subject": _bare(paper.subject),
        "issuer": _bare(paper.issuer),
        "parent": _bare(paper.parent) or None,
        "addressees": [_bare(line.text) for line in paper.addressees],
        "recipients": [*(_copy(line) for line in paper.recipients), (_bare(kept), "lưu")],
        "authority": _bare(" ".join(signature.authority)) or None,
        "title": _bare(signature.title),
        "name": _bare(signature.name),
        "labels": [label for label, _ in body if label],
        "blocks": [words for _, words in body],
    }


def read_fields(reading: DirectiveReading) -> dict[str, object]:
    """The same fields, as they were read."""
    head, signature = reading.letterhead, reading.signature
    blocks = list(_read_blocks(reading))
    return {
        "number": head.number,
        "symbol": head.symbol,
        "day": (head.date.year, head.date.month, head.date.day) if head.date else None,
        "kind": head.kind,
        "place": head.place and head.place.text,
        "subject": head.subject and _bare(head.subject.text),
        "issuer": head.issuer_name and _bare(head.issuer_name),
        "parent": head.parent and _bare(head.parent.text),
        "addressees": [_bare(one.text) for one in reading.addressees],
        "recipients": [(_bare(one.evidence.text), one.note) for one in reading.recipients],
        "authority": _bare(" ".join(line.text for line in signature.authority)) or None,
        "title": signature.title and _bare(signature.title.text),
        "name": signature.name and _bare(signature.name.text),
        "labels": [label for label, _ in blocks if label],
        "blocks": [words for _, words in blocks],
    }


def _printed(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    """Labels and words; who decides, over the grounds, belongs to the head."""
    grounds = [index for index, block in enumerate(blocks) if block.kind is BlockKind.BASIS]
    first = min(grounds, default=0)
    for block, label in list(zip(blocks, number_blocks(blocks), strict=True))[first:]:
        if block.kind is BlockKind.TABLE:
            yield from (("", _bare(cell)) for row in block.rows for cell in row)
        else:
            yield label, _bare(block.text)


def _read_blocks(reading: DirectiveReading) -> Iterator[tuple[str, str]]:
    """Blocks of the body and of annexes, without `Phụ lục I` and `(Kèm theo …)`."""
    document = reading.document
    for block in document.blocks:
        words = _bare(_OVER_LINES.sub("", document.flow[block.content : block.span.end]))
        annex = block.zone is Zone.ANNEX and (words.startswith("phụ lục") or "(kèm theo" in words)
        if block.zone in {Zone.BODY, Zone.ANNEX} and words and not annex:
            yield block.label, words


def _copy(line: Line) -> tuple[str, str | None]:
    return (_bare(f"{line.text} ({line.note})" if line.note else line.text), line.note or None)


def _bare(words: str) -> str:
    """Words without case, ends and doubled blanks: what the form of a paper may change."""
    return " ".join(unicodedata.normalize("NFC", words).split()).strip(_ENDS + "-").strip().casefold()


if __name__ == "__main__":
    main()
