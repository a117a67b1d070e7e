"""Texts of cases, their marks taken out."""

import re


def unmarked(text):
    """The text without ⟦…⟧, and the spans they marked; marks may stand inside marks."""
    spans, opened, plain = [], [], ""
    for piece in re.split("([⟦⟧])", text):
        if piece == "⟦":
            opened.append(len(plain))
        elif piece == "⟧":
            spans.append((opened.pop(), len(plain)))
        else:
            plain += piece
    return plain, spans
