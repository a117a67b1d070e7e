"""Readings of the annotated documents beside the project, scored by the scorer that lies there too.

python tools/score.py [--fields citations,targets] [--only SLUG,SLUG] [--misses] [--gold tables]
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from lantoa.core.reading import read_directive, to_json

SHARED = Path(__file__).resolve().parents[2] / "shared"
# A third of the documents, out of sight while rules are written.
KEPT_BACK = frozenset(
    [
        "hn_kh173_2026",
        "ag_ctph_2017",
        "cb_8424_2014_cv_vpcp",
        "qn_ct_cau_2024",
        "qn_tb565_2024",
        "lm_kh_tiepdan_2025",
        "dn_cv1906_2020",
        "bt_tb_giaithehoi_2024",
    ]
)


def main() -> int:
    """Print the table; with --misses also what was missed, extra or wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--fields", default="", help="only rows whose name starts with one of these")
    parser.add_argument("--only", default="", help="only these documents")
    parser.add_argument("--set", choices=("open", "kept", "all"), default="open")
    parser.add_argument("--gold", choices=("main", "tables"), default="main")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    gold = SHARED / "gold" if options.gold == "main" else SHARED / "gold" / "tables"
    only = set(filter(None, options.only.split(",")))
    slugs = [
        path.stem
        for path in sorted((gold / "annotation").glob("*.json"))
        if path.stem in only
        or (
            not only
            and (
                options.gold == "tables"
                or options.set == "all"
                or (path.stem in KEPT_BACK) == (options.set == "kept")
            )
        )
    ]
    with tempfile.TemporaryDirectory() as folder:
        truth, readings = Path(folder, "gold"), Path(folder, "readings")
        truth.mkdir()
        readings.mkdir()
        for slug in slugs:
            (truth / f"{slug}.json").write_bytes((gold / "annotation" / f"{slug}.json").read_bytes())
            reading = to_json(read_directive((gold / "text" / f"{slug}.txt").read_text(encoding="utf-8")))
            (readings / f"{slug}.json").write_text(json.dumps(reading, ensure_ascii=False), encoding="utf-8")
        scorer = [sys.executable, str(SHARED / "tools" / "score_reading.py"), str(truth), str(readings)]
        printed = subprocess.run(
            [*scorer, *(["--per-document"] if options.misses else [])],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    fields = tuple(filter(None, options.fields.split(",")))
    for number, line in enumerate(printed.splitlines()):
        if number < 2 or not fields or line.startswith(fields):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
