"""The JSON form of a paper to go out: schema `lantoa.paper/1`."""

from typing import Any

from lantoa.core.drafting.model import Annex, Block, Paper

SCHEMA = "lantoa.paper/1"

Json = dict[str, Any]


def paper_to_json(paper: Paper) -> Json:
    """Plain dicts, lists, strings and numbers; `paper_from_json` gives the same paper back."""
    made: Json = {"schema": SCHEMA, **paper._asdict()}
    made["kind"], made["form"], made["urgency"] = paper.kind.value, paper.form.value, paper.urgency.value
    made["day"] = paper.day.isoformat() if paper.day else None
    made["addressees"] = [_line(line._asdict()) for line in paper.addressees]
    made["recipients"] = [_line(line._asdict()) for line in paper.recipients]
    made["notes"] = list(paper.notes)
    made["blocks"] = [_block(block) for block in paper.blocks]
    made["annexes"] = [_annex(annex) for annex in paper.annexes]
    made["signature"] = {**paper.signature._asdict(), "authority": list(paper.signature.authority)}
    return made


def _line(line: Json) -> Json:
    return {**line, "units": list(line["units"])}


def _block(block: Block) -> Json:
    return {
        "id": block.id,
        "kind": block.kind.value,
        "text": block.text,
        "label": block.label.name.lower(),
        "rows": [list(row) for row in block.rows],
        "sources": [source._asdict() for source in block.sources],
        "goals": [goal._asdict() for goal in block.goals],
        "moments": [moment._asdict() for moment in block.moments],
    }


def _annex(annex: Annex) -> Json:
    return {**annex._asdict(), "blocks": [_block(block) for block in annex.blocks]}
