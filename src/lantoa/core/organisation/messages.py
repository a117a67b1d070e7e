"""What to tell about a phrase, a list of units or an unknown id: Vietnamese first, keyed by code."""

from typing import Literal, NamedTuple

from lantoa.core.organisation.model import Resolution

Lang = Literal["vi", "en"]


class Sentence(NamedTuple):
    """One sentence in both languages; `{names}` are filled from params."""

    vi: str
    en: str


MESSAGES: dict[str, Sentence] = {
    "ORG.named": Sentence("Ghi rõ tên đơn vị hoặc địa bàn.", "Named with its area."),
    "ORG.by_sender": Sentence("Hiểu theo nơi gửi văn bản.", "Understood from who sends the paper."),
    "ORG.set": Sentence(
        "Là nhóm đơn vị trong phạm vi của nơi gửi, tại ngày văn bản.",
        "A set of units within the sender's reach on the day of the paper.",
    ),
    "ORG.area": Sentence("Là một địa bàn.", "An area."),
    "ORG.as_above": Sentence("Là các nơi nhận ghi ở phần Kính gửi.", "Those the paper is addressed to."),
    "ORG.as_addressed": Sentence(
        "Gọi chung; hiểu là các nơi được kính gửi, cần người xác nhận.",
        "A general word; taken as those addressed, to be confirmed by a person.",
    ),
    "ORG.inner_office": Sentence(
        "Là bộ phận hoặc lãnh đạo của nơi gửi.", "A part or the head of the sender itself."
    ),
    "ORG.file_copy": Sentence(
        "Là bản lưu của nơi gửi, không phải nơi nhận khác.", "The sender's own file copy, no other recipient."
    ),
    "ORG.nobody_named": Sentence(
        "Gọi chung, không nêu đơn vị nào cụ thể; chọn đơn vị bằng tay nếu cần giao việc.",
        "General words that name no unit; choose units by hand to assign work.",
    ),
    "ORG.unknown_name": Sentence(
        "Chưa có đơn vị nào tên “{name}”; chọn một tên gần giống hoặc thêm đơn vị mới.",
        "No unit is called “{name}”; choose a similar name or add the unit.",
    ),
    "ORG.unknown_area": Sentence(
        "Không có địa bàn tên như vậy vào ngày văn bản; kiểm tra tên và ngày.",
        "No area was called so on the day of the paper; check name and date.",
    ),
    "ORG.area_gone": Sentence(
        "Địa bàn này không còn vào ngày văn bản; chọn đơn vị kế thừa.",
        "This area was no more on the day of the paper; choose who inherited it.",
    ),
    "ORG.level_gone": Sentence(
        "Cấp hành chính này không còn vào ngày văn bản; chọn đơn vị kế thừa.",
        "That tier was no more on the day of the paper; choose who inherited it.",
    ),
    "ORG.type_gone": Sentence(
        "Cơ quan này không tồn tại vào ngày văn bản; chọn cơ quan kế thừa.",
        "This body did not exist on the day; choose who inherited it.",
    ),
    "ORG.none_written_down": Sentence(
        "Hiểu được cụm từ nhưng chưa có đơn vị nào như vậy trong danh mục; nhập thêm đơn vị.",
        "The phrase is understood, but no such unit is on record; add the units.",
    ),
    "ORG.no_attribute": Sentence(
        "Chưa địa bàn nào được đánh dấu như vậy vào ngày này; nhập danh sách (biên giới, vùng III …).",
        "No area bears that mark on the day; import the list (border, zone III …).",
    ),
    "ORG.unmarked": Sentence(
        "{heirs} gộp từ địa bàn từng được đánh dấu như vậy ({origins}) mà chưa được đánh dấu, nên chưa tính; "
        "ghi có hoặc không ở trang đơn vị.",
        "{heirs} was made of areas that bore that mark ({origins}) and has none yet, so it is left out; "
        "write yes or no on the unit's page.",
    ),
    "ORG.which_one": Sentence(
        "Có thể có nhiều đơn vị như vậy; chọn hoặc thêm đúng đơn vị.",
        "There may be several; choose or add the right one.",
    ),
    "ORG.several_areas": Sentence(
        "Nhiều địa bàn cùng tên; chọn đúng địa bàn.", "Several areas bear that name; choose the right one."
    ),
    "ORG.other_level": Sentence(
        "Cơ quan này không có ở cấp được nêu; chọn đơn vị đúng.",
        "This body does not exist at the tier told; choose.",
    ),
    "ORG.no_sender": Sentence(
        "Chưa biết nơi gửi nên chưa rõ là đơn vị nào; chọn nơi gửi trước.",
        "The sender is not known, so neither is the unit; choose the sender first.",
    ),
    "ORG.twice": Sentence("Mã đơn vị “{unit}” xuất hiện hai lần.", "The unit id “{unit}” stands twice."),
    "ORG.unknown_id": Sentence("Không có đơn vị mã “{unit}”.", "No unit has the id “{unit}”."),
}


def explain(resolution: Resolution, *, lang: Lang) -> str:
    """Why a phrase means these units, or none."""
    return say(resolution.why, lang=lang, **dict(resolution.params))


def say(code: str, *, lang: Lang, **params: str) -> str:
    """The sentence of a code, its names filled."""
    sentence = MESSAGES[code]
    return (sentence.en if lang == "en" else sentence.vi).format(**params)
