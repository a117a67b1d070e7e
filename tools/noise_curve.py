"""How reading holds up when characters are damaged: F1 by field at 0, 1, 3 and 5 % of characters.

python tools/noise_curve.py [--seeds 3]

Needs the annotated documents beside the project. Takes the clean ones among the open two thirds, damages them with
`tools/noise.py`, carries the annotations to the damaged text, scores, and writes docs/robustness.md and
docs/pictures/robustness.svg.
"""

import argparse
import re
import sys
from pathlib import Path
from typing import Any

import gold
from lantoa.core.reading import read_directive, to_json
from noise import Damaged, damage

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "robustness.md"
PICTURE = ROOT / "docs" / "pictures" / "robustness.svg"
SHARES = (0.0, 0.01, 0.03, 0.05)
FIELDS = (
    "subject",
    "addressees",
    "recipients",
    "signature.name",
    "citations",
    "targets",
    "deadlines",
    "obligations",
)
COLOURS = ("#1f5fa8", "#c2571a", "#2e7d4f", "#8a4fa3", "#b3261e", "#6b6b00", "#00798c", "#444444")
# What tools/fuzz.py publishes on the same page.
FUZZED = re.compile(r"<!-- fuzz -->.*<!-- /fuzz -->", re.DOTALL)
# Where an annotation names a thing by its words, these words are looked for in the clean text.
NAMED = ("doc_symbol", "number_symbol_surface", "place", "subject", "issuer")


class Carrier:
    """Takes words of the clean text to what became of them."""

    def __init__(self, clean: str, damaged: Damaged) -> None:
        self.clean, self.damaged = clean, damaged
        self.text, self.offsets = damaged.text, damaged.offsets()
        self.struck = 0
        self.seen = 0

    def span(self, start: int, end: int) -> str:
        """The damaged form of `clean[start:end]`, white space collapsed."""
        self.seen += 1
        self.struck += self.damaged.pieces[start:end] != list(self.clean[start:end])
        return " ".join(self.text[self.offsets[start] : self.offsets[end]].split())

    def words(
        self, words: str | None, *, start: int = 0, end: int | None = None, last: bool = False
    ) -> str | None:
        """The damaged form of words that stand somewhere in the clean text; unchanged where they do not."""
        if not words:
            return words
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        matches = list(pattern.finditer(self.clean, start, len(self.clean) if end is None else end))
        if not matches:
            return words
        match = matches[-1 if last else 0]
        return self.span(match.start(), match.end())


def carried(annotation: dict[str, Any], carrier: Carrier) -> dict[str, Any]:
    """The annotation of the damaged text: what a careful reader would say it prints."""
    result = {name: carrier.words(value) if name in NAMED else value for name, value in annotation.items()}
    for name in ("addressees", "recipients"):
        if annotation.get(name):
            result[name] = [carrier.words(line) for line in annotation[name]]
    if signer := annotation.get("signer"):
        result["signer"] = {
            part: carrier.words(value, last=True) if isinstance(value, str) else value
            for part, value in signer.items()
        }
    for name in ("citations", "targets", "deadlines", "obligations"):
        result[name] = [_item(item, carrier) for item in annotation.get(name) or []]
    return result


def _item(item: dict[str, Any], carrier: Carrier) -> dict[str, Any]:
    start, end = item["span"]
    shifted = {**item, "span": [carrier.offsets[start], carrier.offsets[end]]}
    for name in ("surface", "action"):
        if item.get(name):
            shifted[name] = carrier.span(start, end)
    for name in ("number_symbol", "issuer"):
        if item.get(name):
            shifted[name] = carrier.words(item[name], start=start, end=end)
    if sentence := item.get("sentence"):
        shifted["sentence"] = carrier.words(sentence)
    if assignee := item.get("assignee"):
        shifted["assignee"] = "; ".join(
            carrier.words(name, end=end, last=True) or "" for name in assignee.split("; ")
        )
    return shifted


def _f1(share: float, seeds: range, names: list[str]) -> tuple[dict[str, float], dict[str, float]]:
    """F1 by field, and the share of a field's items that no damage touched."""
    tallies: dict[str, Any] = {}
    whole: dict[str, list[bool]] = {}
    for seed in seeds if share else seeds[:1]:
        for slug in names:
            clean = gold.text(slug)
            damaged = damage(clean, share=share, seed=seed)
            carrier = Carrier(clean, damaged)
            annotation = carried(gold.annotation(slug), carrier)
            gold.scorer().score_document(slug, annotation, to_json(read_directive(damaged.text)), tallies)
            _untouched(gold.annotation(slug), carrier, whole)
    return (
        {field: tallies[field].f1 for field in FIELDS},
        {field: sum(marks) / len(marks) for field, marks in whole.items() if marks},
    )


def _untouched(annotation: dict[str, Any], carrier: Carrier, whole: dict[str, list[bool]]) -> None:
    """Whether damage struck the words that carry each item (for a duty its first sixty characters)."""
    for field in FIELDS:
        spans: list[tuple[int, int]] = []
        if field in ("citations", "targets", "deadlines", "obligations"):
            spans = [tuple(item["span"]) for item in annotation.get(field) or []]
        else:
            value = (
                annotation.get(field) if "." not in field else (annotation.get("signer") or {}).get("name")
            )
            for words in value if isinstance(value, list) else [value] if value else []:
                at = carrier.clean.find(words)
                spans += [(at, at + len(words))] if at >= 0 else []
        for start, end in spans:
            first = slice(start, min(end, start + 60))
            untouched = carrier.damaged.pieces[first] == list(carrier.clean[first])
            whole.setdefault(field, []).append(untouched)


def picture(curves: dict[str, list[float]]) -> str:
    """A small chart: one line a field."""
    left, top, width, height = 44, 16, 380, 230
    across = [left + width * share / SHARES[-1] for share in SHARES]
    frame = f'viewBox="0 0 {left + width + 130} {top + height + 40}" font-family="sans-serif" font-size="11"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {frame} role="img" aria-label="F1 by field against damage">',
        f'<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="none" stroke="#ccc"/>',
    ]
    for mark in (0.0, 0.25, 0.5, 0.75, 1.0):
        level = top + height * (1 - mark)
        parts.append(f'<path d="M{left} {level:.0f}h{width}" stroke="#eee"/>')
        parts.append(f'<text x="{left - 6}" y="{level + 4:.0f}" text-anchor="end">{mark:.2f}</text>')
    for share, place in zip(SHARES, across, strict=True):
        parts.append(f'<text x="{place:.0f}" y="{top + height + 16}" text-anchor="middle">{share:.0%}</text>')
    parts.append(
        f'<text x="{left + width / 2:.0f}" y="{top + height + 34}" text-anchor="middle">damaged characters</text>'
    )
    # Names stand at the right, in the order of their lines, never over one another.
    below = 0.0
    for (field, values), colour in sorted(
        zip(curves.items(), COLOURS, strict=True), key=lambda pair: -pair[0][1][-1]
    ):
        points = " ".join(
            f"{x:.0f},{top + height * (1 - value):.0f}" for x, value in zip(across, values, strict=True)
        )
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        below = max(top + height * (1 - values[-1]) + 4, below + 13)
        parts.append(
            f'<text x="{left + width + 6}" y="{below:.0f}" fill="{colour}">{field} {values[-1]:.2f}</text>'
        )
    return "\n".join([*parts, "</svg>", ""])


def page(results: list[tuple[dict[str, float], dict[str, float]]], *, documents: int, seeds: int) -> str:
    """The published page."""
    lines = [
        "# Robustness against damaged characters",
        "",
        f"Made by `tools/noise_curve.py`; do not edit. {documents} clean annotated documents (of the open two",
        f"thirds, which the rules were written with in sight), damaged at random with {seeds}",
        "seeds: wrong tones, lost marks, broken lines, split words, words run together (`tools/noise.py`). The annotations are",
        "carried to the damaged text: what counts as right is what the damaged text prints.",
        "",
        "![F1 by field](pictures/robustness.svg)",
        "",
        "In brackets: what would be left if every item with a struck character (of its first sixty) were lost. A figure above the",
        "one in brackets says that F1 falls by less than the damage alone explains.",
        "",
        "| field | clean | " + " | ".join(f"{share:.0%}" for share in SHARES[1:]) + " |",
        "|---|--:|" + "--:|" * (len(SHARES) - 1),
    ]
    start = results[0][0]
    for field in FIELDS:
        cells = [f"{f1[field]:.3f} ({start[field] * whole.get(field, 1):.3f})" for f1, whole in results[1:]]
        lines.append(f"| {field} | {start[field]:.3f} | " + " | ".join(cells) + " |")
    return "\n".join([*lines, ""])


def main() -> int:
    """Damage, read, score, publish."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=3)
    options = parser.parse_args()
    if not gold.GOLD.exists():
        print("no annotated documents beside the project", file=sys.stderr)
        return 1
    names = [slug for slug in gold.slugs("open") if "true" not in gold.annotation(slug)]
    results = [_f1(share, range(1, options.seeds + 1), names) for share in SHARES]
    before = PAGE.read_text(encoding="utf-8") if PAGE.is_file() else ""
    fuzzed = FUZZED.search(before)
    text = page(results, documents=len(names), seeds=options.seeds)
    PAGE.write_text(f"{text}\n{fuzzed[0]}\n" if fuzzed else text, encoding="utf-8")
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(
        picture({field: [f1[field] for f1, _ in results] for field in FIELDS}), encoding="utf-8"
    )
    print(PAGE.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
