"""Runs in its own environment: how fast eyecite finds citations in US text. Prints JSON."""

import json
import sys
import time
from importlib.metadata import version
from pathlib import Path

started = time.process_time()
from eyecite import get_citations  # noqa: E402

imported = time.process_time() - started
text = Path(sys.argv[1]).read_text(encoding="utf-8")
get_citations(text)
document = text * 20
best = float("inf")
found = 0
for _ in range(3):
    started = time.process_time()
    found = len(get_citations(document))
    best = min(best, time.process_time() - started)
print(
    json.dumps(
        {
            "version": version("eyecite"),
            "import_s": imported,
            "mb_s": len(document.encode()) / best / 1e6,
            "found": found,
            "bytes": len(document.encode()),
        }
    )
)
