"""Findings as SARIF 2.1.0, which editors and continuous integration read."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from lantoa import __version__
from lantoa.core.checking import RULES

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "note": "note"}


def sarif(checked: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """One run over all files, from their JSON forms."""
    results = [_result(finding, each["file"]) for each in checked for finding in each["findings"]]
    rules = [
        {
            "id": rule.code,
            "name": "".join(word.capitalize() for word in rule.name.split("-")),
            "shortDescription": {"text": rule.name.replace("-", " ")},
            "help": {"text": rule.authority},
            "defaultConfiguration": {"level": _LEVELS[rule.severity.value]},
        }
        for rule in RULES
    ]
    driver = {"name": "lantoa", "version": __version__, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


_INDEX = {rule.code: index for index, rule in enumerate(RULES)}


def _result(finding: dict[str, Any], file: str) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": quote(file)}}
    where = finding["where"]
    if where:
        start, end = where["span"]
        location["region"] = {
            "startLine": where["line"],
            "startColumn": where["column"],
            "charOffset": start,
            "charLength": end - start,
            "snippet": {"text": where["quote"]},
        }
    return {
        "ruleId": finding["code"],
        "ruleIndex": _INDEX[finding["code"]],
        "level": _LEVELS[finding["severity"]],
        "message": {"text": f"{finding['message']} {finding['hint']}"},
        "locations": [{"physicalLocation": location}],
    }
