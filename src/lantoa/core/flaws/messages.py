"""What is wrong and what to do next, in Vietnamese and English, keyed by the rule's code and its form."""

from typing import Literal, NamedTuple

from lantoa.core.kernel import Finding

Lang = Literal["vi", "en"]


class Sentences(NamedTuple):
    """Message and hint in both languages; `{names}` are filled from the finding's params."""

    vi: str
    en: str
    vi_hint: str
    en_hint: str


MESSAGES: dict[str, Sentences] = {
    "DOC001": Sentences(
        "Văn bản chưa ghi số: “{shown}”.",
        "The paper has no number: “{shown}”.",
        "Lấy số ở văn thư hoặc ở bản đã phát hành trước khi trích dẫn văn bản này.",
        "Get the number from the registry or from the issued copy before citing this paper.",
    ),
    "DOC001.unreadable": Sentences(
        "Không đọc được số văn bản: “{shown}”.",
        "The paper's number cannot be read: “{shown}”.",
        "Xem lại bản quét ở chỗ này rồi nhập số bằng tay.",
        "Look at the scan in this place and enter the number by hand.",
    ),
    "DOC001.absent": Sentences(
        "Văn bản không có số, ký hiệu và cũng không có ngày ban hành.",
        "The paper bears neither number and symbol nor date of issue.",
        "Đây có thể là bản dự thảo; xin bản đã phát hành trước khi trích dẫn hoặc giao việc theo văn bản này.",
        "This may be a draft; ask for the issued copy before citing it or handing out work by it.",
    ),
    "DOC001.unnumbered": Sentences(
        "Không thấy số, ký hiệu của văn bản.",
        "No number and symbol of the paper were found.",
        "Xem góc trên bên trái của bản gốc: nhận dạng chữ hay làm mất dòng “Số: …”; ghi số bằng tay trước khi trích dẫn.",
        "Look at the top left of the original: recognition often loses the line “Số: …”; enter the number by hand before citing.",
    ),
    "DOC002.unreadable": Sentences(
        "Không đọc rõ {missing} ban hành: “{shown}”.",
        "{missing} of the date of issue cannot be read: “{shown}”.",
        "Xem lại bản quét ở chỗ này rồi nhập ngày bằng tay; các thời hạn tính từ ngày ban hành chưa thể xác định.",
        "Look at the scan in this place and enter the date by hand; deadlines that count from it stay open until then.",
    ),
    "DOC002": Sentences(
        "Ngày ban hành thiếu {missing}: “{shown}”.",
        "The date of issue lacks {missing}: “{shown}”.",
        "Tìm bản đã phát hành; các thời hạn tính từ ngày ban hành chưa thể xác định.",
        "Find the issued copy; deadlines that count from the date of issue stay open until then.",
    ),
    "DOC003": Sentences(
        "Số mục “{label}” được đánh lặp lại trong cùng một cấp.",
        "The label “{label}” is used again at the same level.",
        "Khi giao việc theo số mục, ghi cả tên mục để khỏi nhầm.",
        "When assigning work by section number, name the section's title too.",
    ),
    "DOC003.scan": Sentences(
        "Số mục “{label}” đọc được hai lần trong cùng một cấp: có thể do nhận dạng nhầm số La Mã (“III.” thành “II.”).",
        "The label “{label}” was read twice at the same level: recognition may have misread a Roman numeral (“III.” as “II.”).",
        "So với bản gốc trước khi giao việc theo số mục; bản gốc đúng thì không phải sửa văn bản.",
        "Compare with the original before assigning work by section number; where it is right, the paper needs no change.",
    ),
    "DOC004": Sentences(
        "Sau mục “{before}” là mục “{label}”: thiếu {missing}.",
        "“{label}” follows “{before}”: {missing} is missing.",
        "Kiểm tra xem có phần nào của văn bản bị mất khi quét hoặc sao chép hay không.",
        "Check whether a part of the paper was lost in scanning or copying.",
    ),
    "DOC004.first": Sentences(
        "Danh sách bắt đầu từ mục “{label}”: thiếu {missing}.",
        "The list begins with “{label}”: {missing} is missing.",
        "Kiểm tra xem có phần nào của văn bản bị mất khi quét hoặc sao chép hay không.",
        "Check whether a part of the paper was lost in scanning or copying.",
    ),
    "DOC005": Sentences(
        "Điểm “{label}” đứng sau điểm “{before}”, không đúng thứ tự chữ cái tiếng Việt (điểm tiếp theo là “{expected}”).",
        "Point “{label}” follows point “{before}”, out of Vietnamese order (next would be “{expected}”).",
        "Kiểm tra xem có điểm nào bị mất hoặc đánh sai chữ hay không.",
        "Check whether a point was lost or given the wrong letter.",
    ),
    "DOC006": Sentences(
        "Cùng một văn bản được ghi hai ký hiệu: “{shown}” và “{other}”.",
        "One document is cited with two symbols: “{shown}” and “{other}”.",
        "Đối chiếu với văn bản gốc rồi dùng một ký hiệu.",
        "Compare with the document itself and keep one symbol.",
    ),
    "DOC007": Sentences(
        "Văn bản viện dẫn đề ngày {cited}, sau ngày ban hành {own}.",
        "The cited document is dated {cited}, after this paper's own date {own}.",
        "Kiểm tra lại ngày của văn bản được viện dẫn và ngày của văn bản này.",
        "Check the date of the cited document and of this paper.",
    ),
    "DOC008": Sentences(
        "“{shown}” có thể là “{meant}” bị nhận dạng hoặc gõ sai ({count} chỗ).",
        "“{shown}” may be “{meant}”, misread or mistyped ({count} places).",
        "So với bản gốc; Lan Tỏa không tự sửa chữ của văn bản.",
        "Compare with the original; nothing in the text was changed.",
    ),
    "DOC009": Sentences(
        "Phần nội dung không kết thúc bằng dấu “./.”.",
        "The text does not end with the mark “./.”.",
        "Kiểm tra xem văn bản còn đoạn nào ở trang sau hay không.",
        "Check whether the text goes on upon a page that is missing.",
    ),
    "DOC010": Sentences(
        "Không thấy chức vụ và họ tên người ký.",
        "No signer's office or name was found.",
        "Đây có thể là bản dự thảo hoặc bản sao thiếu trang ký; xin bản đã ký.",
        "This may be a draft or a copy without its signature; ask for the signed paper.",
    ),
    "DOC010.name": Sentences(
        "Có chức vụ “{shown}” nhưng không đọc được họ tên người ký.",
        "The office “{shown}” stands here, but no signer's name can be read.",
        "Xem lại chỗ ký trên bản quét; tên có thể bị con dấu che.",
        "Look at the signature on the scan; the seal may cover the name.",
    ),
    "DOC011": Sentences(
        "Không thấy danh sách “Nơi nhận”.",
        "No list “Nơi nhận” (recipients) was found.",
        "Hỏi nơi ban hành xem văn bản đã gửi cho những đơn vị nào.",
        "Ask the issuing office to whom the paper was sent.",
    ),
    "DOC012": Sentences(
        "Viện dẫn “{shown}” chỉ có số, không có tên luật.",
        "“{shown}” is cited by number only, without its name.",
        "Ghi tên luật (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6) để người đọc biết là luật nào.",
        "Name the law (Decree 30/2020/NĐ-CP, Annex I, II.6) so that readers know which it is.",
    ),
    "DOC013": Sentences(
        "“{shown}” thiếu số 0 đứng trước: số dưới 10, ngày dưới 10 và tháng 1, 2 viết hai chữ số.",
        "“{shown}” lacks a leading zero: numbers and days below 10 and months 1, 2 take two digits.",
        "Sửa khi phát hành lại; cách đọc số và ngày không thay đổi.",
        "Correct it in the next issue; number and date are read the same.",
    ),
    "DOC014": Sentences(
        "Số, ký hiệu có khoảng trắng thừa: “{shown}”.",
        "Number and symbol hold a stray blank: “{shown}”.",
        "Viết liền khi trích dẫn: “{meant}”.",
        "Write it without blanks when citing: “{meant}”.",
    ),
    "DOC014.mark": Sentences(
        "Ký hiệu có dấu lạ, có thể do nhận dạng sai: “{shown}”.",
        "The symbol holds an odd mark, perhaps misread: “{shown}”.",
        "So với bản gốc; có thể là “{meant}”.",
        "Compare with the original; it may be “{meant}”.",
    ),
    "DOC015": Sentences(
        "Bảng có thể bị đọc lẫn cột: “{shown}”.",
        "A table's columns may have run together: “{shown}”.",
        "Xem lại bảng trên bản gốc trước khi giao việc; người làm và thời hạn trong bảng có thể đứng sai dòng.",
        "Look at the table on the original before handing out work; who and when may stand on wrong lines.",
    ),
    "DOC015.stacked": Sentences(
        "Bảng “{shown}” xếp mỗi ô một dòng, có dòng không đủ ô nên không đọc được.",
        "The table “{shown}” has a cell a line, and rows without all their cells: it could not be read.",
        "Xem bảng này trên bản gốc; việc nào phải làm thì tự thêm vào danh sách nhiệm vụ.",
        "Look at this table on the original; add what is to be done to the list of duties by hand.",
    ),
    "DOC015.row": Sentences(
        "Một dòng của bảng không đủ ô nên không đọc được: “{shown}”.",
        "A row of the table has not all its cells and could not be read: “{shown}”.",
        "Xem dòng này trên bản gốc; nếu là việc phải làm thì tự thêm vào danh sách nhiệm vụ.",
        "Look at this row on the original; if something is to be done, add it to the list of duties by hand.",
    ),
    "DOC016": Sentences(
        "Ngày không có trong lịch: “{shown}”.",
        "No calendar has this day: “{shown}”.",
        "Hỏi lại nơi ban hành ngày đúng; thời hạn này chưa vào lịch nhắc việc.",
        "Ask the issuing office for the right day; nobody is reminded of this one.",
    ),
    "DOC017": Sentences(
        "Không thấy thể thức văn bản và nhiệm vụ nào: có thể đây không phải văn bản chỉ đạo.",
        "Neither a letterhead nor any duty was found: this may be no directive.",
        "Kiểm tra xem có chọn nhầm tệp hoặc thiếu trang đầu hay không.",
        "Check whether the wrong file was chosen or its first page is missing.",
    ),
    "DOC018": Sentences(
        "“{shown}” được hiểu là “{meant}”.",
        "“{shown}” is taken for “{meant}”.",
        "Chữ giống chữ số, có thể do nhận dạng: so với bản gốc trước khi theo ngày hoặc con số này.",
        "Letters that look like figures, perhaps misread: compare with the original before going by this day or number.",
    ),
    "DOC018.unread": Sentences(
        "“{shown}” giống một ngày hoặc một tỷ lệ nhưng không đọc được.",
        "“{shown}” looks like a day or a share but cannot be read.",
        "Xem bản gốc rồi tự ghi: ngày hoặc con số này không có trong các mục đã đọc.",
        "Look at the original and write it down: this day or number is in nothing that was read.",
    ),
    "DOC019": Sentences(
        "Bảng “{shown}” không được đọc thành nhiệm vụ: {rows} dòng.",
        "The table “{shown}” was not read as duties: {rows} rows.",
        "Xem bảng này trên văn bản; việc nào phải làm thì tự thêm vào danh sách nhiệm vụ.",
        "Look at this table in the paper; add what is to be done to the list of duties by hand.",
    ),
    "DOC019.headed": Sentences(
        "Bảng ở mục {label} (“{shown}”) không được đọc thành nhiệm vụ: {rows} dòng.",
        "The table in section {label} (“{shown}”) was not read as duties: {rows} rows.",
        "Xem bảng này trên văn bản; việc nào phải làm thì tự thêm vào danh sách nhiệm vụ.",
        "Look at this table in the paper; add what is to be done to the list of duties by hand.",
    ),
    "DOC019.row": Sentences(
        "Một dòng của bảng không được đọc thành nhiệm vụ: “{shown}”.",
        "One row of the table was not read as a duty: “{shown}”.",
        "Xem dòng này trên văn bản; nếu là việc phải làm thì tự thêm vào danh sách nhiệm vụ.",
        "Look at this row in the paper; if something is to be done, add it to the list of duties by hand.",
    ),
    "DOC020": Sentences(
        "Mục {label} không có nhiệm vụ nào được đọc: “{shown}”.",
        "No duty was read in item {label}: “{shown}”.",
        "Xem mục này trên văn bản; nếu có việc phải làm thì tự thêm vào danh sách nhiệm vụ.",
        "Look at this item in the paper; if something is to be done, add it to the list of duties by hand.",
    ),
    "DOC020.order": Sentences(
        "Câu có việc và thời hạn nhưng chưa được đọc thành nhiệm vụ: “{shown}”.",
        "A sentence with work and a time that was not read as a duty: “{shown}”.",
        "Xem câu này trên văn bản; nếu là việc phải làm thì tự thêm vào danh sách nhiệm vụ.",
        "Look at this sentence in the paper; if something is to be done, add it to the list of duties by hand.",
    ),
    "DOC021": Sentences(
        "Một dòng của bảng không nêu ai làm: “{shown}”.",
        "A row of the table names nobody: “{shown}”.",
        "Xem bản gốc: ô này có thể gộp với ô của dòng trên; ghi người làm trước khi giao việc.",
        "Look at the original: the cell may be one with the cell above; say who is to do it before handing it out.",
    ),
}


def describe(finding: Finding, *, lang: Lang) -> tuple[str, str]:
    """Message and hint of a finding of this room in `lang`."""
    return filled(finding.code, dict(finding.params), lang=lang)


def filled(code: str, params: dict[str, str], *, lang: Lang) -> tuple[str, str]:
    """The sentences of a code (and of the form that `params` names), their names filled."""
    form = params.get("form", "")
    sentences = MESSAGES[f"{code}.{form}" if form else code]
    if lang == "en":
        english = {name: params.get(f"{name}_en", value) for name, value in params.items()}
        return sentences.en.format(**english), sentences.en_hint.format(**english)
    return sentences.vi.format(**params), sentences.vi_hint.format(**params)
