"""Speed of papers that go out: a plan of twelve pages with tables and an annex, set, written and checked.

python bench/workbench_pages.py [--rounds N]

Prints a Markdown table: the first time (`cold`), the middle and the 95th part of the rounds by the clock, and the middle of the
processor's seconds, in which other work on the machine does not count. Exits 1 where these are over what people wait for: DOCX 0.5 s,
PDF 3 s, the live check 0.2 s.
"""

import argparse
import sys
from collections.abc import Callable
from datetime import date
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

import pypdfium2
from timing import middle, ms, slow, timed

from lantoa.core.checking import Draft, check_draft
from lantoa.core.drafting import BlockKind, Paper, PaperKind
from lantoa.core.reading import read_directive
from lantoa.core.typesetting import print_text, set_paper
from lantoa.writing import write_docx, write_pdf
from made_papers import made_paper

ON = date(2027, 1, 5)
PAGES = 12


class Step(NamedTuple):
    """What is measured, and how long it may take (seconds of the processor, the middle of the rounds)."""

    name: str
    run: Callable[[], Any]
    most: float


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rounds", type=int, default=15)
    rounds = asked.parse_args().rounds
    paper = long_paper()
    steps = (
        Step("set the pages", lambda: set_paper(paper, on=ON), 0.2),
        Step("DOCX", lambda: write_docx(set_paper(paper, on=ON)), 0.5),
        Step("PDF with places", lambda: write_pdf(set_paper(paper, on=ON)), 3.0),
        Step("live check: text, reading, findings", lambda: live_check(paper), 0.2),
    )
    print("| step | cold | middle | p95 | processor, middle | wanted |\n|---|--:|--:|--:|--:|--:|")
    slow = [step.name for step in steps if not measured(step, rounds)]
    docx, pdf = write_docx(set_paper(paper, on=ON)), write_pdf(set_paper(paper, on=ON)).data
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    print(f"\n{len(document)} pages; DOCX {len(docx) / 1e3:.0f} kB, PDF {len(pdf) / 1e3:.0f} kB")
    if slow:
        print("over the line: " + ", ".join(slow))
    return bool(slow)


def long_paper() -> Paper:
    """A plan made of the bodies of other papers until it fills twelve pages."""
    plan = next(
        paper for paper in map(made_paper, range(1000)) if paper.kind is PaperKind.PLAN and paper.annexes
    )
    blocks = [
        block
        for paper in islice(
            (made for made in map(made_paper, range(1000)) if made.kind is PaperKind.PLAN), 30
        )
        for block in paper.blocks
    ]
    count = 40
    for count in range(40, 400, 10):
        made = plan._replace(
            blocks=tuple(block._replace(id=f"b{at}") for at, block in enumerate(islice(cycle(blocks), count)))
        )
        data = write_pdf(set_paper(made, on=ON)).data
        if len(pypdfium2.PdfDocument(data)) >= PAGES and made.blocks[-1].kind is BlockKind.TEXT:
            return made
    raise SystemExit(f"{count} blocks do not fill {PAGES} pages")


def live_check(paper: Paper) -> int:
    """What the editor asks for at each stop of typing."""
    return len(check_draft(Draft(read_directive(print_text(paper, on=ON).text)), today=ON))


def measured(step: Step, rounds: int) -> bool:
    """Print a row; whether the step keeps within its time."""
    clock, core = timed([step.run], rounds=rounds + 1)
    busy = middle(core[1:])
    figures = " | ".join(ms(one) for one in (clock[0], middle(clock[1:]), slow(clock[1:]), busy))
    print(f"| {step.name} | {figures} | < {ms(step.most)} |")
    return busy <= step.most


if __name__ == "__main__":
    sys.exit(main())
