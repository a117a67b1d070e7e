"""Readings of the annotated documents that may lie beside the project, scored by the scorer that lies there too."""

import importlib.util
import json
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from lantoa.core.reading import read_directive, to_json

SHARED = Path(__file__).resolve().parents[2] / "shared"
GOLD = SHARED / "gold"
TABLES = GOLD / "tables"
# A third of the documents, out of sight while rules are written.
KEPT_BACK = frozenset(
    {
        "ag_ctph_2017",
        "bt_tb_giaithehoi_2024",
        "cb_8424_2014_cv_vpcp",
        "dn_cv1906_2020",
        "hn_kh173_2026",
        "lm_kh_tiepdan_2025",
        "qn_ct_cau_2024",
        "qn_tb565_2024",
    }
)

Annotation = dict[str, Any]
Reading = dict[str, Any]


@cache
def scorer() -> ModuleType:
    """The scorer beside the annotations, as a module."""
    spec = importlib.util.spec_from_file_location("score_reading", SHARED / "tools" / "score_reading.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError("no scorer beside the project")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def slugs(which: str, *, folder: Path = GOLD) -> list[str]:
    """Names of the annotated documents: `open`, `kept` or `all`."""
    names = sorted(path.stem for path in (folder / "annotation").glob("*.json"))
    return [name for name in names if which == "all" or (name in KEPT_BACK) == (which == "kept")]


def annotation(slug: str, *, folder: Path = GOLD) -> Annotation:
    """What a careful reader found in the document."""
    return json.loads((folder / "annotation" / f"{slug}.json").read_text(encoding="utf-8"))


def text(slug: str, *, folder: Path = GOLD) -> str:
    """The document."""
    return (folder / "text" / f"{slug}.txt").read_text(encoding="utf-8")


def read(slug: str, *, folder: Path = GOLD) -> Reading:
    """What the reader finds in the document."""
    return to_json(read_directive(text(slug, folder=folder)))


def score(
    names: list[str], *, folder: Path = GOLD, readings: dict[str, Reading] | None = None
) -> dict[str, Any]:
    """Field → tally over all these documents together."""
    tallies: dict[str, Any] = {}
    for slug in names:
        reading = readings[slug] if readings else read(slug, folder=folder)
        scorer().score_document(slug, annotation(slug, folder=folder), reading, tallies)
    return tallies


def table(tallies: dict[str, Any]) -> list[str]:
    """Lines: field, precision, recall, F1, how many there are and were found."""
    lines = [f"{'field':24}{'prec':>8}{'recall':>8}{'F1':>8}{'gold':>7}{'found':>7}"]
    for name, tally in tallies.items():
        scores = f"{tally.precision:8.3f}{tally.recall:8.3f}{tally.f1:8.3f}"
        lines.append(f"{name:24}{scores}{tally.gold:7}{tally.found:7}")
    return lines
