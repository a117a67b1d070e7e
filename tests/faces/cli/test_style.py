"""Colours of the pages: every pair of ink and ground that is used can be read (WCAG 2.2 AA: 4.5 to 1)."""

import re
from pathlib import Path

import pytest

import lantoa.cli

STYLE = (Path(lantoa.cli.__file__).parent / "pages" / "base.css").read_text(encoding="utf-8")
LIGHT, DARK, PRINT = (
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})", block))
    for block in re.findall(r":root \{(.*?)\n\s*\}", STYLE, re.DOTALL)
)
KINDS = ("duty", "target", "deadline", "citation", "finding", "head")
PAIRS = [
    *[("ink", ground) for ground in ("bg", "paper", *(f"{kind}-soft" for kind in KINDS))],
    *[("dim", ground) for ground in ("bg", "paper", "head-soft", "duty-soft")],
    *[(kind, ground) for kind in KINDS for ground in ("paper", "head-soft", f"{kind}-soft")],
    ("accent", "bg"),
    ("accent", "paper"),
    ("deadline", "head-soft"),
]


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("palette", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_stand_out_from_their_ground(palette, ink, ground):
    darker, lighter = sorted(luminance(palette[name]) for name in (ink, ground))
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5
