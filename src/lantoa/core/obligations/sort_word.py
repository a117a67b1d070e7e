"""What a single word may begin: the first question about a block, and about each word of it."""

from lantoa.core.kernel import Memo
from lantoa.core.obligations.bodies import NAME_FIRST
from lantoa.core.obligations.lexicon import (
    ACT_FIRSTS,
    ACTS,
    CONDITIONS,
    NOMINAL,
    NOT_ACTING,
    OPENINGS,
    SEASONS,
    VERB_FIRSTS,
    VERBS,
    WAITING,
    plain,
)

# What the first word of a block may open; bits of one number.
NAME, DUTY, ORDER, PREFIX, TOWARD, ADVERBIAL, COURTESY, LINE, RESULT = (1 << bit for bit in range(9))
_FORMS = {
    "order": ORDER,
    "prefix": PREFIX,
    "towards": TOWARD,
    "adverbial": ADVERBIAL,
    "courtesy": COURTESY,
    "line": LINE,
    "result": RESULT,
}
# What a word inside a clause may be.
ACT, WAIT, DEFINES, IDLE, POINTED, BRACKET, PAUSE, OBJECT, THEN = (1 << bit for bit in range(9))
_WAITING = CONDITIONS | WAITING | {season.split()[0] for season in SEASONS}
_LONGEST = 12
# Without their marks `đang hưởng` would be `dâng hương`, `cùng cấp` would be `cung cấp`.
_NEVER = frozenset(("đang", "đã", "cùng"))


def first_word(flow: str, start: int, end: int) -> str:
    """The word that begins at `start`; no more than any word of Vietnamese needs."""
    reach = min(end, start + _LONGEST)
    cut = flow.find(" ", start, reach)
    return flow[start : cut if cut > 0 else reach]


def _opening(word: str) -> int:
    bare = plain(word.strip('.,;:*-+“”"'))
    found = sum(bit for form, bit in _FORMS.items() if bare in OPENINGS[form])
    if NAME_FIRST.match(word):
        found |= NAME
    if bare in VERBS or word.strip('.,;:“”"').lower() in VERBS or bare in VERB_FIRSTS:
        found |= DUTY
    return found | COURTESY if word.startswith(("(", "“", '"')) else found


# Which forms may open with a word. Asked of most words, as the next: a look into a table is all it costs.
opening_of = Memo(_opening, most=1 << 13).__getitem__


def _traits(word: str) -> int:
    found = 0
    if (
        word[0].islower()
        and word not in _NEVER
        and ((bare := word.rstrip(",")) in ACTS or bare in NOMINAL or plain(bare) in ACT_FIRSTS)
    ):
        found |= ACT
    for listed, bit in ((_WAITING, WAIT), (("là",), DEFINES), (NOT_ACTING, IDLE), (("thì",), THEN)):
        if word in listed:
            found |= bit
    if word[-1] in ".:;":
        found |= POINTED
    if word[-1] in ",;:":
        found |= PAUSE
    if opening_of(word[:_LONGEST]) & (NAME | ORDER):
        found |= OBJECT
    return found | BRACKET if "(" in word or ")" in word else found


# What a word may be inside a clause; 0 for most words.
traits_of = Memo(_traits, most=1 << 13).__getitem__
