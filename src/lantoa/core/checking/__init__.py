"""What a careful clerk marks on a draft before it goes out.

In: Draft (a DirectiveReading and what the file says about page and type), today, the office's settings.
Out: DraftFindings with a hint and, where there is one, a fix; their JSON form; `explain_finding` says them in English.
Never: a change to the draft; a word about type that the file does not say; a judgement of the content.
"""

from lantoa.core.checking.check import check_draft, safe_fixes
from lantoa.core.checking.dates import find_starts
from lantoa.core.checking.messages import explain_finding
from lantoa.core.checking.model import (
    Delegation,
    Draft,
    DraftFinding,
    DraftRule,
    Fix,
    Layout,
    LineLook,
    PageLook,
    PaperForm,
    Settings,
)
from lantoa.core.checking.rules import RULES
from lantoa.core.checking.rules.drf080_dash_glued import GLUED_DASH
from lantoa.core.checking.stale import EPIDEMIC, LAWS, Ended, find_measures, stale_bodies
from lantoa.core.checking.to_json import findings_to_json

__all__ = [
    "EPIDEMIC",
    "GLUED_DASH",
    "LAWS",
    "RULES",
    "Delegation",
    "Draft",
    "DraftFinding",
    "DraftRule",
    "Ended",
    "Fix",
    "Layout",
    "LineLook",
    "PageLook",
    "PaperForm",
    "Settings",
    "check_draft",
    "explain_finding",
    "find_measures",
    "find_starts",
    "findings_to_json",
    "safe_fixes",
    "stale_bodies",
]
