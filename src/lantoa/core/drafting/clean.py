"""Words of a source without what only its list and its file gave them."""

from lantoa.core.kernel import pattern

# "1. Phát tin", "- Phát tin", "a) Phát tin;": the label and the sign the sentence had in its list
_LABEL = pattern(r"^\s*(?:[-–+•*]\s*|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4}|[IVX]{1,5})[.)]\s+)+")
# "(*tháng 6 hằng năm*)", "ngày **10 tháng 12**": how a text file marks slanted and bold words; "3*4*5 m" is a sum
_STARS = pattern(r"(?<![\d*])\*{1,3}(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*])\*{1,3}")
# "Nội dung: thường xuyên cập nhật …": what the paragraph was called in its plan
_CALLED = pattern(
    r"^(?:Nội dung|Giải pháp|Hình thức|Biện pháp|Cách thức|Nhiệm vụ)(?:,? (?:và )?(?:tiến hành|thực hiện|cách thức|nội dung|giải pháp|biện pháp|hình thức)){0,3}\s*:\s*(?=\S)"
)


def clean_words(words: str) -> str:
    """On one line, without label, stars and what the paragraph was called."""
    line = _LABEL.sub("", " ".join(_STARS.sub(r"\1", words).split()))
    return _LABEL.sub("", _CALLED.sub("", line))


def clean_name(words: str) -> str:
    """A title on one line, without label, stars and signs around it."""
    return clean_words(words.strip().lstrip("#").strip()).strip(" .;:,*")
