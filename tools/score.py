"""Score the reader on the annotated documents beside the project.

python tools/score.py [--fields citations,targets] [--only SLUG,SLUG] [--set open|kept|all] [--misses] [--gold tables]
"""

import argparse
import json
import sys

import gold


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
    folder = gold.GOLD if options.gold == "main" else gold.TABLES
    names = list(filter(None, options.only.split(","))) or gold.slugs(
        options.set if options.gold == "main" else "all", folder=folder
    )
    fields = tuple(filter(None, options.fields.split(",")))
    tallies = {
        name: tally
        for name, tally in gold.score(names, folder=folder).items()
        if name.startswith(fields or "")
    }
    print(f"{len(names)} documents")
    print("\n".join(gold.table(tallies)))
    if options.misses:
        for name, tally in tallies.items():
            for slug, what, detail in tally.misses:
                print(f"{name}\t{slug}\t{what}\t{json.dumps(detail, ensure_ascii=False)[:300]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
