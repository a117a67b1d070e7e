"""What the reader noticed already, as marks of this room."""

from collections.abc import Iterator

from lantoa.core.checking.model import Mark, Sheet


def adopt(sheet: Sheet, *, code: str) -> Iterator[Mark]:
    """The reading's findings of one code."""
    for finding in sheet.reading.findings:
        if finding.code == code:
            params = dict(finding.params)
            form = params.pop("form", "")
            yield Mark(finding.span, form, tuple(params.items()))
