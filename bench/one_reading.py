"""Reads one text in a fresh process: seconds of the program, of the system for it, and peak memory. `python bench/one_reading.py FILE [repeat]`. Prints JSON."""

import gc
import json
import resource
import sys
import time
from pathlib import Path

from lantoa.core.reading import read_directive

KIB = 1024
STATUS = Path("/proc/self/status")


def peak() -> int:
    """The most memory this program has held. What the system counts for a process began with its parent's, so Linux is asked for the program's own."""
    if not STATUS.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KIB
    kept = next(line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM:"))
    return int(kept.split()[1]) * KIB


text = Path(sys.argv[1]).read_text(encoding="utf-8")
read_directive(text[:3000])
gc.collect()
before = peak()
best, handing = float("inf"), 0.0
for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 1):
    started, handed = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_stime
    reading = read_directive(text)
    ended, spent = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_stime - handed
    # Apart: on a rented machine handing out fresh memory may cost the system more than reading costs the program.
    best, handing = min((best, handing), (ended - started - spent, spent))
held = peak()
print(
    json.dumps(
        {
            "seconds": best,
            "system": handing,
            "characters": len(text),
            "bytes": len(text.encode()),
            "peak_over_text": max(held - before, 0) / len(text.encode()),
            "obligations": len(reading.obligations),
            "citations": len(reading.citations),
        }
    )
)
