"""Where a sentence begins and ends inside its block."""

from lantoa.core.kernel import Span, pattern

_SMALL = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
# "… năm 2026. Sở Y tế …" ends a sentence; "1.500", "TP. Hà Nội", "KT. GIÁM ĐỐC", "v.v…" do not.
_END = pattern(
    r"[.!?…;](?<![\s.][A-ZĐ].)(?<!\bTP.)(?<!\bTX.)(?<!\bTT.)(?<!\bKT.)(?<!\bTM.)(?<!\bTL.)(?<!v\.v.)(?=\s+[^\W\da-z_"
    + _SMALL
    + r"]|\s+[-+“\"(]|\s*\n|\s*$)"
)

# No sentence is followed farther: cost stays linear on a line without end.
_REACH = 2_000


def sentence_around(flow: str, start: int, end: int) -> Span:
    """The sentence (or the clause between semicolons) of `flow[start:end]`, never leaving its block."""
    left = max(flow.rfind("\n", 0, start) + 1, start - _REACH)
    right = flow.find("\n", end, end + _REACH)
    right = min(len(flow), end + _REACH) if right < 0 else right
    for match in _END.finditer(flow, left, start):
        left = match.end()
    if following := _END.search(flow, end, right):
        right = following.end()
    while left < start and flow[left].isspace():
        left += 1
    while right > end and flow[right - 1].isspace():
        right -= 1
    return Span(left, right)
