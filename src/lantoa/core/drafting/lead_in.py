"""The verb that opens a list, kept in each of its items that has none (`huy động sự tham gia của: + Các doanh nghiệp`)."""

import re

from lantoa.core.drafting.cite import lower_first, upper_first
from lantoa.core.drafting.clean import clean_words
from lantoa.core.drafting.model import Task
from lantoa.core.kernel import pattern

# "…, huy động sự tham gia của": the last verb of an opening, and what it asks for
_ASKS = pattern(
    r"\b(?P<verb>huy động|thu hút|kêu gọi|vận động|tranh thủ|tuyên truyền|phổ biến|giới thiệu|tập huấn|hướng dẫn|tổ chức|xây dựng|rà soát|kiểm tra|cung cấp|đăng tải|tập trung vào|chú trọng)"
    r"(?P<what>[^,;.:]{0,60})$",
    re.IGNORECASE,
)
# "các nội dung sau", "những hoạt động": what the item itself names
_SUCH = pattern(
    r" ?(?:về )?(?:các|những|một số) (?:nội dung|nhiệm vụ|giải pháp|hoạt động|công việc|vấn đề|biện pháp|hình thức)(?: (?:sau|sau đây|như sau|chính|chủ yếu|trọng tâm|cơ bản))*$"
)
# "Các doanh nghiệp", "Toàn thể hội viên": words that name, and ask for nothing
_NAMES = pattern(r"^(?:Các|Những|Một số|Toàn thể|Mọi|Đội ngũ|Lực lượng) ")


def with_lead(task: Task) -> Task:
    """The duty with the verb it had from its opening; as it is where it has a verb or says who acts."""
    words = clean_words(task.words or task.source.quote)
    asks = _ASKS.search(clean_words(task.lead).rstrip(" .:;"))
    acts = any(words.casefold().startswith(body.said.casefold()) for body in task.bearers if body.said)
    if asks is None or acts or not _NAMES.match(words):
        return task
    what = _SUCH.sub("", asks["what"])
    return task._replace(words=f"{upper_first(asks['verb'])}{what} {lower_first(words)}")
