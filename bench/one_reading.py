"""Reads one text in a fresh process: seconds and peak memory. `python bench/one_reading.py FILE [repeat]`. Prints JSON."""

import gc
import json
import resource
import sys
import time
from pathlib import Path

from lantoa.core.reading import read_directive

KIB = 1024
text = Path(sys.argv[1]).read_text(encoding="utf-8")
read_directive(text[:3000])
gc.collect()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KIB
best = float("inf")
for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 1):
    started = time.process_time()
    reading = read_directive(text)
    best = min(best, time.process_time() - started)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KIB
print(
    json.dumps(
        {
            "seconds": best,
            "characters": len(text),
            "bytes": len(text.encode()),
            "peak_over_text": max(peak - before, 0) / len(text.encode()),
            "obligations": len(reading.obligations),
            "citations": len(reading.citations),
        }
    )
)
