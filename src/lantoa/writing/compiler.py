"""The typesetter with a paper put before it."""

import json
from pathlib import Path

import typst

from lantoa.core.typesetting import SetPaper
from lantoa.typefaces import typefaces
from lantoa.writing.describe import described

_FOLDER = Path(__file__).parent
_TEMPLATE = _FOLDER / "paper.typ"


def compiler_of(paper: SetPaper) -> typst.Compiler:
    """All words come as data, none as markup."""
    return typst.Compiler(
        str(_TEMPLATE),
        root=str(_FOLDER),
        font_paths=typefaces(),
        sys_inputs={"paper": json.dumps(described(paper), ensure_ascii=False)},
    )
