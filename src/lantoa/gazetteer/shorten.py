"""Names of areas without the word of their rank."""

from collections.abc import Iterable

from lantoa.core.organisation import Name, NameUse, UnitKind

# Villages are called by their whole name: Thôn Yên, Bản Cao.
RANKED = frozenset({UnitKind.PROVINCE, UnitKind.DISTRICT, UnitKind.COMMUNE})
_RANKS = (
    *("Thành phố ", "Tỉnh ", "Thị xã ", "Thị trấn ", "Huyện ", "Quận "),
    *("Xã ", "Phường ", "Đặc khu "),
)


def short_names(names: Iterable[Name]) -> tuple[Name, ...]:
    """`Xã Tân Lập` is `Tân Lập` for short; `Phường 1` has no short name."""
    return tuple(
        Name(name.text.removeprefix(rank), NameUse.SHORT, name.valid)
        for name in names
        if name.use is NameUse.OFFICIAL
        for rank in _RANKS
        if name.text.startswith(rank) and not name.text.removeprefix(rank)[:1].isdigit()
    )
