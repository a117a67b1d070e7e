"""Papers to go out: composed from duties, numbered, merged, said in words.

In: what an office picked (directives, duties, who signs), the day.
Out: a Paper whose every paragraph knows the sentence it rests on.
Never: a page, a font, a file; a paper sent.
"""

from lantoa.core.drafting.cite import cite_in_full, lower_first, name_paper, named_in_full, recite
from lantoa.core.drafting.clean import tidy_words
from lantoa.core.drafting.compose import blanks_of, compose
from lantoa.core.drafting.desk import redesk, strange_signs
from lantoa.core.drafting.from_json import paper_from_json
from lantoa.core.drafting.merge import merge
from lantoa.core.drafting.model import (
    Annex,
    Basis,
    Block,
    BlockKind,
    Body,
    Goal,
    Line,
    Moment,
    Office,
    Paper,
    PaperKind,
    Pick,
    SignatureBlock,
    Source,
    Task,
    Urgency,
)
from lantoa.core.drafting.number_blocks import number_blocks
from lantoa.core.drafting.renew import renew
from lantoa.core.drafting.to_json import paper_to_json
from lantoa.core.drafting.to_read import to_read

__all__ = [
    "Annex",
    "Basis",
    "Block",
    "BlockKind",
    "Body",
    "Goal",
    "Line",
    "Moment",
    "Office",
    "Paper",
    "PaperKind",
    "Pick",
    "SignatureBlock",
    "Source",
    "Task",
    "Urgency",
    "blanks_of",
    "cite_in_full",
    "compose",
    "lower_first",
    "merge",
    "name_paper",
    "named_in_full",
    "number_blocks",
    "paper_from_json",
    "paper_to_json",
    "recite",
    "redesk",
    "renew",
    "strange_signs",
    "tidy_words",
    "to_read",
]
