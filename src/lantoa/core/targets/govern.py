"""Whether a number is the object of a word of doing."""

from lantoa.core.targets.units import DOING, PARTING


def is_doing(before: str) -> bool:
    """Whether a word of doing stands up to five words before, with no comma, no parenthesis and no `của` between."""
    words = before[-70:].casefold().split()[-7:]
    following = ""
    for place, word in enumerate(reversed(words)):
        if word in PARTING or word[-1] in ",;.)" or (place and word[-1] == ":") or place > 5:
            return False
        plain = word.strip('(“"-+:')
        if plain in DOING or f"{plain} {following}" in DOING:
            return True
        if word[0] == "(":
            return False
        following = plain
    return False
