"""What is wrong and what to do, in Vietnamese and English, keyed by the rule's code and its form."""

import tomllib
from importlib.resources import files
from typing import Any, Literal

from lantoa.core.checking.model import DraftFinding

Lang = Literal["vi", "en"]

MESSAGES: dict[str, Any] = tomllib.loads(
    files(__package__).joinpath("messages.toml").read_text(encoding="utf-8")
)


def explain_finding(finding: DraftFinding, *, lang: Lang) -> tuple[str, str]:
    """Message and hint of a finding in `lang`."""
    return filled(finding.code, dict(finding.params), lang=lang)


def filled(code: str, params: dict[str, str], *, lang: Lang) -> tuple[str, str]:
    """The sentences of a code and of the form that `params` names; a hint is shared by the forms that bring none."""
    sentences = MESSAGES[code]
    form = sentences.get(params.get("form", ""), {})
    said, hint = (form.get(name) or sentences[name] for name in (lang, f"{lang}_hint"))
    if lang == "en":
        params = {name: params.get(f"{name}_en", value) for name, value in params.items()}
    return str(said).format(**params), str(hint).format(**params)
