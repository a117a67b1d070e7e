import json
from datetime import date

from lantoa.core.checking import Layout, PageLook, check_draft, findings_to_json


def test_findings_become_plain_values(letter):
    draft = letter._replace(layout=Layout(PageLook(width=216, height=279)))
    made = findings_to_json(
        check_draft(draft, today=date(2026, 9, 15)), draft=draft, file="cv.docx", lang="en"
    )
    assert json.loads(json.dumps(made)) == made
    assert made["file"] == "cv.docx"
    whole, number, *_ = made["findings"]
    assert whole["where"] is None
    assert whole["fix"] is None
    assert number["code"] == "DRF017"
    assert number["name"] == "number-below-ten"
    assert number["severity"] == "warning"
    text = draft.reading.document.text
    at = text.index("Số: 5")
    assert number["where"] == {"span": [at, at + 13], "line": 4, "column": 1, "quote": "Số: 5/SYT-NVY"}
    assert number["fix"] == {"safe": True, "span": [at + 4, at + 4], "replacement": "0", "more": []}
