"""Who bears a duty, where several places name somebody."""

import itertools

from lantoa.core.document import DirectiveDocument, LabelKind, Zone, ancestors
from lantoa.core.kernel import Span, pattern
from lantoa.core.obligations.address import addressed
from lantoa.core.obligations.classify import ENSURE, INFORMS, THANKS
from lantoa.core.obligations.lexicon import opens_duty
from lantoa.core.obligations.model import Claim, Clause, Item, Order, Phrase, Role, Scene, Stop
from lantoa.core.obligations.parse import late_order
from lantoa.core.obligations.partners import partners_of
from lantoa.core.obligations.read_name import (
    POINTS,
    REACH,
    handed_to,
    inline_leads,
    late_subject,
    phrase_at,
    split_names,
    subject_after_beat,
    trim,
)
from lantoa.core.obligations.sort_word import COURTESY, first_word, opening_of
from lantoa.core.obligations.whole import counts

# Looked up once: these are asked of every item.
_PLAIN, _TASKS, _BARRED = LabelKind.NONE, Role.TASKS, (Role.BARRED, Role.REVIEW)
# "Trên đây là …", "… thông báo để các cơ quan biết": courtesy, not duty.
_COURTESY = pattern(
    r"(?:Trên đây|Xin |Trân trọng (?:cảm|kính|thông)|\(|“|\"|Nơi nhận|Lưu:|Ghi chú|Kính trình|Kính gửi|Quyết định này (?:có|thay)|Kế hoạch này (?:có|thay)|Nghị quyết này (?:có|thay|được)|V/v)"
)
# "Đề nghị các đồng chí quan tâm chỉ đạo.": a farewell, when it says nothing more
_CARES = pattern(
    r"(?:Kính |Rất mong )?(?:[Đđ]ề nghị |mong )?(?:[Qq]uý |các )?(?:đồng chí|cơ quan|đơn vị|ông|bà)(?:, (?:đơn vị|địa phương))? (?:hết sức )?quan tâm,? (?:chỉ đạo|giúp đỡ|phối hợp|tạo điều kiện)(?:, (?:chỉ đạo|giúp đỡ|phối hợp|tạo điều kiện))?[ ./]*$"
)
# "Căn cứ Luật …;" founds the paper; "a) Căn cứ số vốn được giao, Sở A phân bổ …;" does not
_BASIS = pattern(r"Căn cứ [^\n]{5,400};\s*$")
# "Trường hợp không đủ điều kiện thì …" goes on with the item above.
_GOES_ON = pattern(r"(?:Trường hợp|Nếu|Đối với)\b")
_IF_TROUBLE = pattern(
    r"(?:[Nn]ếu|[Tt]rường hợp)(?: +(?:có|gặp|phát|xảy))? +[^.;\n]{0,60}(?:khó khăn|vướng mắc|vấn đề)"
)
_TROUBLES = ("khó khăn", "vướng mắc", "vấn đề")
# "Công ty Cấp nước: 0203 3123 456": whom to call.
_CONTACT = pattern(r": *\+?[\d][\d .–-]{7,38}$")
# "Bãi bỏ Quyết định số 11/2007/QĐ-UBND …": the paper itself does it; "Hủy bỏ các văn bản trái với Quyết định này" is work
_REPEALS = pattern(
    r"(?:Bãi bỏ|Hủy bỏ|Huỷ bỏ|Thay thế)[^;\n]{0,60}? (?:[Qq]uyết định|[Nn]ghị quyết|[Nn]ghị định|[Cc]hỉ thị|[Tt]hông tư|[Kk]ế hoạch|[Qq]uy (?:chế|định)|[Cc]ông văn) số *\d"
)
# "Mừng Đảng quang vinh!": what is to be shouted or painted
_SLOGAN = ("!", "!”")
# "Thành lập 12 tổ …", "trước ngày 30/4/2026"
_STEP = pattern(r"(?:Thành lập|Kiện toàn|Ban hành|Tổ chức|Gửi|Báo cáo|Lắp đặt)\b")
_BY_DAY = pattern(r"(?:trước|[Cc]hậm nhất(?: là| vào)?|xong(?: trước)?) +ngày +\d{1,2}[/-]\d{1,2}[/-]\d{4}")
# "Đồng ý chủ trương … . Giao Sở A …": what is agreed is told nobody, those behind are told what to do
_AGREES = pattern(r"(?:Cơ bản |Về cơ bản,? )?(?:[Đđ]ồng ý|[Tt]hống nhất|[Nn]hất trí|[Cc]hấp thuận)\b")
# A letter that asks without a name asks those it is addressed to.
_LETTERS = frozenset(("", "Công văn", "Công điện"))
# What all are to strive for, or may not do, is not borne by who is charged in a later sentence.
_NOBODYS = ("Phấn đấu", "Nghiêm cấm")
# "cán bộ theo dõi": whom a body tells is its own
_OWN_PEOPLE = ("cán bộ", "công chức", "viên chức", "nhân viên", "chuyên viên", "giáo viên", "thành viên")
# "Ban Quản lý dự án yêu cầu nhà thầu …": those it has under contract are told by whoever bears the duty
_HIRED = ("nhà thầu", "các nhà thầu", "đơn vị thi công", "các đơn vị thi công", "tư vấn", "đơn vị tư vấn")
# "UBND tỉnh yêu cầu các đơn vị thi công …": who signs such papers
_WHO_WRITES = ("UBND", "Ủy ban nhân dân", "Chủ tịch", "Phó Chủ tịch", "Thường trực")
# How often a bearer is right: named where the duty stands; told to act by an intro or addressed; only the subject of an
# intro, right above the list or with headings between; cut at a word that says nothing, or by length; told in a later
# sentence beside another.
_NAMED, _TOLD, _NEAR, _FAR, _CUT, _LATER = 0.93, 0.87, 0.8, 0.5, 0.6, 0.8
# What is left of a rule's certainty where no word says that something is to be done; in an annex, outside its tables.
_UNSAID, _ANNEXED = 0.8, 0.88
_CUT_AT = REACH - 20
# "các Hội và kêu gọi các xã": who tells others does nothing before.
_TELLS = ("yêu cầu", "kêu gọi", "đề nghị", "giao", "chịu trách")


def may_be_duty(scene: Scene, item: Item) -> bool:
    """Neither a heading, nor courtesy, nor a quotation, nor a tale of what was done."""
    clause = item.clause
    if item.block.row >= 0:
        return True
    if not item.leaf or clause.past or clause.span.end - clause.span.start <= 8:
        return False
    return clause.answers or _is_no_other(scene, item)


def _is_no_other(scene: Scene, item: Item) -> bool:
    """Neither what a section bars, nor a title, a roster, courtesy, whom to call."""
    clause = item.clause
    if is_barred(item) and not clause.order and not is_dated_step(scene, item):
        return False
    words = scene.document.flow[slice(*clause.span)]
    if words.isupper() or _is_roster(scene.document.flow, clause):
        return False
    if not item.context.bearers and _REPEALS.match(words):
        return False
    title = item.block.kind is _PLAIN and _is_title(words)
    if not clause.order and (title or words.endswith(_SLOGAN)):
        return False
    return not (_is_courtesy(scene, item) or _CONTACT.search(words, max(len(words) - 40, 0)))


def _is_roster(flow: str, clause: Clause) -> bool:
    """`Trưởng ban: Chủ tịch Ủy ban nhân dân tỉnh.`: a name behind the colon, and no word of what it does."""
    subject = clause.subject
    if subject is None or subject.stop is not Stop.COLON:
        return False
    named = phrase_at(flow, subject.after, clause.span.end)
    return named is not None and named.stop is Stop.END


def _is_title(words: str) -> bool:
    """A short line without a full stop: a heading that lost its number."""
    return len(words) < 60 and words.rstrip()[-1] not in ".;:!/”)"


def _is_courtesy(scene: Scene, item: Item) -> bool:
    """`Trên đây là …`, `thông báo để … biết`, `nếu có vướng mắc, đề nghị phản ánh` addressed to nobody."""
    flow, (start, end) = scene.document.flow, item.clause.span
    if opening_of(first_word(flow, start, end)) & COURTESY and _COURTESY.match(flow, start, end):
        return True
    if flow.startswith(THANKS, start) or _CARES.match(flow, start, end):
        return True
    labelled = item.block.kind is not _PLAIN
    if not (labelled and item.clause.subject) and _BASIS.match(flow, start, end):
        return True
    if labelled:
        return False
    informs = flow.find("thông báo", start, end) >= 0 or flow.find("ính ", start, end) >= 0
    goes_on = not item.clause.subject and _GOES_ON.match(flow, start, end)
    if (informs and INFORMS.search(flow, start, end)) or (goes_on and not _binds(scene, item)):
        return True
    addressed = item.clause.subject or (item.clause.order and item.clause.order.bearer)
    return (
        not addressed
        and any(flow.find(word, start, end) >= 0 for word in _TROUBLES)
        and bool(_IF_TROUBLE.search(flow, start, end))
    )


def _binds(scene: Scene, item: Item) -> bool:
    """`3. Sở Y tế / Trường hợp … thì lập biên bản …`: a case in which the body that a heading names has to act."""
    flow, above = scene.document.flow, scene.document.blocks[item.block.parent]
    if not (item.context.headed and item.context.bearers) or flow[above.span.end - 1] in ".;":
        return False
    then = flow.find(" thì ", *item.clause.span)
    first, second, *_ = [*flow[then + 5 : then + 45].split(None, 2), "", ""]
    return then > 0 and opens_duty(first, second.strip(POINTS))


def own_bearers(scene: Scene, item: Item) -> tuple[Span, ...]:
    """Whom the clause itself names: the one addressed before the one who acts."""
    flow, clause = scene.document.flow, item.clause
    if clause.order and clause.order.bearer:
        if clause.subject and _tells_its_own(flow, clause.subject.span, clause.order):
            return split_names(flow, clause.subject.span)
        if _is_internal(flow, item, clause.order):
            return ()
        return addressed(flow, clause.order.bearer, clause.span.end)
    if clause.subject and clause.subject.stop in (Stop.VERB, Stop.COLON) and not item.context.enlists:
        return addressed(flow, clause.subject, clause.span.end)
    if not clause.subject and not clause.order and _AGREES.match(flow, *clause.span):
        order = late_order(flow, *clause.span)
        return addressed(flow, order.bearer, clause.span.end) if order and order.bearer else ()
    return ()


def _is_internal(flow: str, item: Item, order: Order) -> bool:
    """`1. Sở Y tế / - Yêu cầu các trạm trực đủ người …`: the body above tells its own people, and bears the duty."""
    listed = item.block.kind >= LabelKind.LETTER and item.block.kind is not LabelKind.NONE
    own = order.verb == "phan cong" or (order.verb == "yeu cau" and listed)
    inside = order.bearer is not None and flow[order.bearer.span.start].islower()
    return own and inside and item.context.headed and bool(item.context.bearers)


def _tells_its_own(flow: str, teller: Span, order: Order) -> bool:
    """`Lãnh đạo hai bên phân công cán bộ theo dõi`, `Ban Quản lý dự án yêu cầu nhà thầu …`: its own people, those it pays."""
    told = order.bearer.span.start if order.bearer else 0
    if order.verb == "phan cong":
        return flow.startswith(_OWN_PEOPLE, told)
    return flow.startswith(_HIRED, told) and not flow.startswith(_WHO_WRITES, teller.start)


def bearer_confidence(document: DirectiveDocument, item: Item, name: Span) -> float:
    """How sure a name is: named by the clause, a lead line or a heading; handed down from elsewhere; or cut short."""
    clause, context = item.clause, item.context
    told = clause.order.bearer if clause.order else None
    phrase = told or clause.subject
    # Whoever a whole sentence tells to act does something: a name up to its full stop holds what that is.
    unsaid = told is not None and told.stop is Stop.END and document.flow.startswith(".", told.span.end)
    cut = (
        phrase is not None
        and (unsaid or phrase.stop is Stop.OTHER or _misses_a_verb(document.flow, phrase, name))
        and phrase.span.start <= name.start < phrase.span.end
    )
    if cut or name.end - name.start >= _CUT_AT or counts(document.flow[slice(*name)]):
        return _CUT
    if phrase is not None and phrase.after <= name.start < clause.span.end:
        return _LATER
    headed = context.headed and name in context.bearers
    inside = clause.span.start <= name.start < clause.span.end
    if inside or headed or name in item.leads:
        return _NAMED
    if context.order or name.start < document.head_end:
        return _TOLD
    between = any(document.blocks[above].span.start > name.end for above in ancestors(document, item.at))
    return _FAR if between else _NEAR


def _misses_a_verb(flow: str, phrase: Phrase, name: Span) -> bool:
    """`Đoàn Thanh niên | dọn rác, lắp biển báo`: what a comma or `và` parts from the name is its second verb, and the first is in the name."""
    between = flow[name.end : phrase.after].strip()
    return phrase.stop is Stop.VERB and between in (",", "và") and not flow.startswith(_TELLS, phrase.after)


def claim(scene: Scene, item: Item, *, share: float = 1.0) -> Claim:
    """The whole item, borne by whom it names, else by the list of who leads, the heading, a later sentence."""
    flow, span = scene.document.flow, item.clause.span
    bearers = _as_headed(flow, own_bearers(scene, item), item.context.bearers)
    order = item.clause.order.verb if item.clause.order else item.context.order
    partners = item.partners or partners_of(flow, *span) or (() if bearers else item.context.partners)
    bearers = (
        bearers or inline_leads(flow, *span) or item.leads or handed_to(flow, *span) or item.context.bearers
    )
    alone = bearers or flow.startswith(_NOBODYS, span.start)
    if not alone and (late := late_subject(flow, *span) or subject_after_beat(flow, *span)):
        bearers = (late,)
    if not bearers and order and scene.kind in _LETTERS:
        bearers = tuple(trim(flow, *line) for line in scene.addressees)
    return Claim(span, bearers, partners, order, share * _shown(item))


def _as_headed(flow: str, bearers: tuple[Span, ...], headed: tuple[Span, ...]) -> tuple[Span, ...]:
    """`Nhiệm vụ của Tổ tiếp công dân, xử lý đơn thư: / - Tổ tiếp công dân, xử lý đơn thư họp …`: the heading knows the whole name."""
    if len(bearers) != 1:
        return bearers
    (name,) = bearers
    for above in headed:
        if above.end - above.start > name.end - name.start and flow.startswith(
            flow[slice(*above)], name.start
        ):
            return (Span(name.start, name.start + above.end - above.start),)
    return bearers


def _shown(item: Item) -> float:
    """What is left of a rule's certainty for an item that shows less than a duty mostly does."""
    clause = item.clause
    says = clause.opens_duty or clause.order or clause.subject or item.title
    annexed = item.block.zone is Zone.ANNEX and not item.context.headed
    return (1.0 if says else _UNSAID) * (_ANNEXED if annexed else 1.0)


def in_tasks(item: Item) -> bool:
    """Whether the item stands where tasks are listed."""
    return item.context.role is _TASKS


def is_dated_step(scene: Scene, item: Item) -> bool:
    """`Thành lập 12 tổ … trước ngày 30/4/2026` among the aims: what is to be done by a day is no aim any more."""
    flow, (start, end) = scene.document.flow, item.clause.span
    labelled = item.block.kind is not LabelKind.NONE and item.context.role is Role.BARRED
    return labelled and bool(_STEP.match(flow, start, end) and _BY_DAY.search(flow, start, end))


def is_barred(item: Item) -> bool:
    """Whether the item stands under aims, definitions or a review."""
    return item.context.role in _BARRED


_CIRCUMSTANCE = pattern(
    r"(?:Căn cứ|Trên cơ sở|Theo|Trong|Để|Hằng|Hàng|Định kỳ|Khi|Sau|Trước|Đối với|Thông qua|Với|Từ|Qua|Nhân|Ngoài|Tùy|Tuỳ|Trường hợp|Ngay|Chậm nhất|Đến|Tại)\b"
)
# "Việc thực hiện chế độ …", "Tiêu chuẩn của người ứng cử": a topic, not a task.
_THING = pattern(
    r"(?:Việc|Tình hình|(?:Cơ quan|Đơn vị) chủ trì, |Kết quả|Số |Số lượng|Tỷ lệ|Tiêu chuẩn|Thành phần|Thời gian|Thời hạn|Địa điểm|Đối tượng|Kinh phí|Nguồn|Mức|Tiền|Về |Cơ cấu|Trách nhiệm|Quyền|Nội dung|Hồ sơ|Danh sách|Danh mục|Mẫu|Phụ lục|Biểu|"
    r"Họ và tên|Chức vụ|Điều kiện|Cách |Thẻ|Quy trình|Trình tự|Nguyên tắc|Khái niệm|Tỉ lệ|Tổng số|Đảm bảo danh|Không có|Có từ|Có số|Chương trình|Kế hoạch số|Quyết định số|Công văn số|Văn bản số|Nghị quyết số|\d|Buổi|Sáng|Chiều|Từ \d|Ngày|Lúc|Hồi|Tài liệu|Chi |Chế độ|Chính sách|Giấy|Đơn|Bản |Bước|Đợt|"
    r"Đề án|Luật|Nghị định|Thông tư|Ông|Bà|Đồng chí|Trưởng ban|Phó|Ủy viên|Thành viên|Dự án|Mục|Điểm|Khoản|Ý kiến|Tư cách|Người|Thời điểm|Cơ chế|Những|Các |Một số|Hình thức|Phương thức|Định suất|Học kỳ|Đại hội|Hội nghị|Giá trị|Ý nghĩa|Chủ đề|Khẩu hiệu|Thông điệp|Công tác|Hoạt động|Phong trào|Tập thể|Cá nhân|Màu|Sơ đồ|Nhà |Hộ |Hệ thống|Mạng lưới|Cơ sở|Khu |Ưu điểm|Tồn tại|Nguyên nhân)"
)


def says_a_duty(scene: Scene, item: Item) -> bool:
    """Whether the item opens with a verb of duty, or with a circumstance that a verb of duty follows."""
    clause = item.clause
    if item.context.watched and scene.document.flow.startswith(ENSURE, clause.span.start):
        return False
    if clause.opens_duty or clause.order or (clause.subject and clause.subject.stop is Stop.VERB):
        return True
    flow, (start, end) = scene.document.flow, clause.span
    plain_text = item.block.kind is LabelKind.NONE
    if (plain_text and not (item.context.headed and item.context.bearers)) or _THING.match(flow, start, end):
        return False
    if _CIRCUMSTANCE.match(flow, start, end):
        words = flow[start : min(end, start + 400)].split()
        return any(opens_duty(one, two) for one, two in itertools.pairwise(words) if one[0].islower())
    if plain_text:
        return any(_owes(flow, must.end(), end) for must in _MUST.finditer(flow, start, end))
    return in_tasks(item) and end - start > 25


# "Đi từng nhà …; chậm nhất ngày 15 phải | tổng hợp xong"
_MUST = pattern(r"[;,][^.;:\n]{0,120}? phải +")


def _owes(flow: str, at: int, end: int) -> bool:
    first, second, *_ = [*flow[at : min(end, at + 40)].split(None, 2), "", ""]
    return opens_duty(first, second.strip(POINTS))
