"""Where the samples are not read as a careful reader reads them: one line a difference.

python tools/sample_misses.py [--only NAME]

What stands here belongs on the list `KNOWN` of tests/corpus/test_samples.py, with its reason, until it is repaired.
"""

import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHOWN = (
    "text",
    "number_symbol",
    "kind",
    "date",
    "value",
    "value_max",
    "unit",
    "comparator",
    "normalized",
    "rrule",
    "action",
)


def main() -> int:
    """Read the samples, compare, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="only samples whose name holds this")
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT / "tests" / "corpus"))
    import test_samples as samples  # noqa: PLC0415 - a test module, found beside the tests

    for path in samples.EXPECTED:
        if options.only not in path.stem:
            continue
        expected = json.loads(path.read_text(encoding="utf-8"))
        reading = samples.reading_of(expected["file"], {})
        for field in samples.FIELDS:
            found = getattr(samples, f"check_{field}")(expected, reading)
            for what, items in found.items():
                for item in items if isinstance(items, list) else [items]:
                    shown = (
                        {key: item[key] for key in SHOWN if key in item} if isinstance(item, dict) else item
                    )
                    print(f"{path.stem}\t{field}\t{what}\t{shown}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
