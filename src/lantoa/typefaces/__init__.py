"""The typefaces papers are printed in. They lie beside this file, and the typesetter is given no others: a paper, and a
number filled in later, look alike wherever they are made.
"""

from functools import cache
from pathlib import Path
from typing import Any

import typst


@cache
def typefaces() -> Any:
    """All of them, as the typesetter wants them."""
    folder = str(Path(__file__).parent)
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
