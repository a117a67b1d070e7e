"""## What it finds

The signer's name under the title: two to six capitalised syllables, also all in capitals; degrees and ranks before it are left out.

## Why it matters

Somebody stands for the paper by name; without a name it is a draft.

## Example

`KT. GIÁM ĐỐC` / `PHÓ GIÁM ĐỐC` / `(Đã ký)` / `Trần Thị Hà`: name `Trần Thị Hà`.

## Not this

A person named among the recipients; the second signer of a joint paper.

## Known limits

A name that the scan broke (`Đặ ng Văn Minh`) is given as the text has it.
"""

from collections.abc import Iterator, Sequence

from lantoa.core.kernel import Rule, RuleStatus, Span
from lantoa.core.signature.split import Found, Part


def find(parts: Sequence[Found], text: str) -> Iterator[Span]:
    """The first name of the block."""
    del text
    yield from [found.span for found in parts if found.part is Part.NAME][:1]


RULE = Rule(
    code="SGN003",
    name="signer-name",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.7",
    confidence=0.97,
    find=find,
)
