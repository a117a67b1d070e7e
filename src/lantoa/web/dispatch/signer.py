"""Who signs, as forms say it: `7` for the head, `7-3` by the third delegation."""

from datetime import date

from lantoa.apps.drafts.selectors.signers import signers
from lantoa.core.checking import PaperForm
from lantoa.web.whole import whole

Choice = tuple[str, str]


def choices(*, office: str, kind: str, on: date, form: str = PaperForm.STATE) -> list[Choice]:
    """Everybody who may sign such a paper that day, by what is printed above the name."""
    return [
        (
            key(one.user.pk, one.delegation.pk if one.delegation else None),
            " ".join((*one.signature.authority, one.signature.title, str(one.user))),
        )
        for one in signers(office=office, kind=kind, on=on, form=PaperForm(form))
    ]


def key(user: int | None, delegation: int | None) -> str:
    """How a form says it; empty where nobody is chosen."""
    return f"{user}-{delegation}" if user and delegation else str(user or "")


def chosen(words: str) -> tuple[int, int | None]:
    """What a form said; 0 is nobody."""
    user, _stroke, delegation = words.partition("-")
    return whole(user) or 0, whole(delegation)
