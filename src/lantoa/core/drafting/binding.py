"""Whom an office may order: its own units and who stands below it; others it can only ask."""

from collections.abc import Iterable

from lantoa.core.checking import PaperForm
from lantoa.core.drafting.bodies import bearers_of, is_ours, join_names
from lantoa.core.drafting.model import Body, Office, PaperKind, Pick
from lantoa.core.drafting.ranks import rank_of
from lantoa.core.kernel import pattern
from lantoa.core.text import skeleton

# From which rank on an office orders others than its own units: committees of a commune, of the province, the centre
_RULERS = (0, 2, 3)
# No body of the State stands above these: the Front and the unions, the courts, the Party and its newspaper ("Báo và Phát
# thanh, Truyền hình tỉnh"), the press of others
_APART = pattern(
    r"(?:bao (?!cao)|tap chi |dai (?:phat thanh|truyen hinh|tieng noi|pt)|(?:cac )?co quan (?:bao chi|thong tan|thong tin dai chung)|thong tan xa|cac to chuc chinh tri|(?:uy ban )?mat tran|hoi |lien doan|tinh doan|doan thanh nien|toa an|vien kiem sat|(?:ban .{0,40}(?:tinh|thanh) uy)|dang uy|tinh uy|thanh uy)"
)


def binds(office: Office, body: Body) -> bool:
    """Whether an order of the office binds the body."""
    rank = rank_of(office.name)
    if is_ours(body, office):
        return True
    apart = office.form is PaperForm.STATE and _APART.match(skeleton(body.name))
    return orders_all(office) and rank_of(body.name) < rank and not apart


def orders_all(office: Office) -> bool:
    """Whether whoever reads its orders may be bound by them."""
    return rank_of(office.name) in _RULERS


def overreach(pick: Pick) -> str:
    """Why the paper should be of another kind, in Vietnamese; empty where it binds all it charges."""
    free = _names(body for body in bearers_of(pick) if not binds(pick.office, body))
    if not free:
        return ""
    if orders_all(pick.office):
        # A decision asks them in an article of its own.
        asks = f"{pick.kind} của {pick.office.name} không buộc được {free}: viết thành lời đề nghị."
        return "" if pick.kind is PaperKind.DECISION else f"Thẩm quyền: {asks}"
    above = pick.office.parent or "cấp có thẩm quyền"
    return (
        f"Thẩm quyền: {pick.kind} của {pick.office.name} không buộc được cơ quan không trực thuộc ({free}): "
        f"chuyển thành công văn đề nghị, hoặc tờ trình trình {above} ban hành."
    )


def _names(bodies: Iterable[Body]) -> str:
    return join_names([body.name for body in bodies])
