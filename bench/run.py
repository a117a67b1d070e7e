"""Speed and memory of the reading, beside eyecite and underthesea, in one run.

python bench/run.py [--quick] [--no-peers]

Makes `.venv-bench/<peer>` for each peer (they are no dependency of the project), measures, prints a Markdown table
and writes docs/benchmarks.md.
"""

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "bench"
PAGE = ROOT / "docs" / "benchmarks.md"
SHARED = ROOT.parent / "shared" / "gold" / "text"
SYMBOL = re.compile(r"\d{1,5}/(?:\d{4}/)?[A-ZĐ][A-ZĐa-z]*(?:-[A-ZĐ][A-Za-zĐ]*)*")
SIZES = (3_000, 30_000, 300_000, 3_000_000, 30_000_000)
MEGA = 1e6

Row = tuple[str, str, str]


Clock = Callable[[], float]


def best_of(times: int, work: Callable[[], object], *, clock: Clock = time.perf_counter) -> float:
    """Seconds of the fastest of several runs: what the machine can do when nobody disturbs it."""
    seconds = []
    for _ in range(times):
        started = clock()
        work()
        seconds.append(clock() - started)
    return min(seconds)


def core_seconds(work: Callable[[], object]) -> float:
    """Seconds of one core, fastest of many runs: other processes count only by what they drive out of the processor's memory."""
    return best_of(15, work, clock=time.process_time)


def said(command: list[str | Path], **options: Any) -> str:
    """What a command prints; raises if it fails."""
    return subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=True, **options
    ).stdout


def sample_texts() -> dict[str, str]:
    """The samples' texts, from their sources: no recognition of characters is timed here."""
    sys.path.insert(0, str(ROOT / "tools"))
    from make_samples import as_text, read_source  # noqa: PLC0415 - a tool, not a package

    return {
        path.stem: as_text(read_source(path)) for path in sorted((ROOT / "tools" / "samples").glob("*.md"))
    }


def peer(name: str, text: Path) -> dict[str, Any] | None:
    """A peer in an environment of its own; None where it cannot be installed."""
    folder = ROOT / ".venv-bench" / name
    python = folder / "bin" / "python"
    try:
        if not python.exists():
            print(f"→ Installing {name} into {folder.relative_to(ROOT)} …", file=sys.stderr)
            said([sys.executable, "-m", "venv", folder])
        said([python, "-m", "pip", "--disable-pip-version-check", "--quiet", "install", name])
        print(f"→ Measuring {name} …", file=sys.stderr)
        return dict(json.loads(said([python, HERE / f"peer_{name}.py", text]).splitlines()[-1]))
    except (subprocess.CalledProcessError, OSError) as problem:
        print(f"  {name} could not be measured: {problem}", file=sys.stderr)
        return None


def speed_rows(texts: dict[str, str]) -> list[Row]:
    """Full reading, citation scan alone, and one pass of a regular expression as a ceiling."""
    from lantoa.core.citations import find_citations  # noqa: PLC0415 - timed apart
    from lantoa.core.document import parse_document  # noqa: PLC0415
    from lantoa.core.reading import read_directive  # noqa: PLC0415
    from lantoa.core.text import compose  # noqa: PLC0415

    rows: list[Row] = []
    sets = {"samples": list(texts.values()) * 8}
    if SHARED.is_dir():
        sets["real directives beside the project"] = [
            path.read_text(encoding="utf-8") for path in sorted(SHARED.glob("*.txt"))
        ]
    for name, documents in sets.items():
        size = sum(len(text.encode()) for text in documents) / MEGA
        read = core_seconds(lambda documents=documents: [read_directive(text) for text in documents])
        parsed = [parse_document(compose(text)) for text in documents]
        cited = core_seconds(lambda parsed=parsed: [find_citations(document) for document in parsed])
        passed = core_seconds(
            lambda documents=documents: [sum(1 for _ in SYMBOL.finditer(text)) for text in documents]
        )
        rows += [
            (f"full reading, {name}", f"{size / read:.2f} MB/s", "≥ 2 (aim 5)"),
            (f"citations alone, {name}", f"{size / cited:.1f} MB/s", "≥ 40"),
            (f"one regular expression for symbols, {name}", f"{size / passed:.0f} MB/s", "ceiling"),
        ]
    return rows


def size_rows(text: str, sizes: tuple[int, ...]) -> tuple[list[Row], list[list[str]]]:
    """One document from 3 kB to 30 MB, each read in a fresh process."""
    table, memory = [], []
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            path = Path(folder, f"{size}.txt")
            body = text * (size // len(text.encode()) + 1)
            path.write_text(body.encode()[:size].decode(errors="ignore"), encoding="utf-8")
            measured = json.loads(
                said([sys.executable, HERE / "one_reading.py", path, 20 if size < 100_000 else 1])
            )
            nanoseconds = measured["seconds"] / measured["characters"] * 1e9
            memory.append(measured["peak_over_text"])
            table.append(
                [f"{size / 1000:,.0f} kB", f"{measured['seconds']:.4f} s", f"{nanoseconds:,.0f}", f"{measured['system']:.2f} s",
                 f"{measured['peak_over_text']:.1f} ×", f"{measured['obligations']:,}", f"{measured['citations']:,}"]
            )  # fmt: skip
    return [("peak memory ÷ text, largest document", f"{memory[-1]:.1f} ×", "≤ 20")], table


def start_rows() -> list[Row]:
    """Import of the library; a ten-page plan from the command line."""
    with tempfile.TemporaryDirectory() as compiled:
        # Compiled, as pip leaves an installed program; a source tree compiles itself once, at its first start.
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled, "PYTHONUTF8": "1"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        return import_rows(environment) + plan_rows(environment)


def import_rows(environment: dict[str, str]) -> list[Row]:
    """Import of the library, without the start of Python itself."""
    empty = best_of(7, lambda: said([sys.executable, "-c", "pass"], env=environment))
    full = best_of(7, lambda: said([sys.executable, "-c", "import lantoa.core.reading"], env=environment))
    return [("import of `lantoa.core.reading`", f"{(full - empty) * 1000:.0f} ms", "< 150 ms")]


def plan_rows(environment: dict[str, str]) -> list[Row]:
    """A ten-page plan from the command line."""
    from make_samples import as_text, as_word, read_source  # noqa: PLC0415 - a tool, not a package

    plan = read_source(ROOT / "tools" / "samples" / "ke-hoach-truyen-thong-dan-so.md")
    annexed = next(index for index, line in enumerate(plan.body) if line.startswith("==="))
    ten = plan._replace(body=plan.body[:annexed] * 2 + plan.body[annexed:] * 2)
    command = Path(sys.executable).with_name("lantoa")
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for name, data in (("plan.txt", as_text(ten).encode()), ("plan.docx", as_word(ten, word_lists=True))):
            path = Path(folder, name)
            path.write_bytes(data)
            spent = best_of(5, lambda path=path: said([command, "read", path], env=environment))
            rows.append((f"`lantoa read` on a ten-page plan ({path.suffix})", f"{spent:.2f} s", "< 0.5 s"))
    return rows


def recognition_rows() -> list[Row]:
    """Seconds a page at 300 dots an inch."""
    if not shutil.which("tesseract"):
        return [("character recognition", "no Tesseract here", "–")]
    import pypdfium2  # noqa: PLC0415 - heavy, and only for this row

    from lantoa.ingest import read_file  # noqa: PLC0415

    document = pypdfium2.PdfDocument(ROOT / "samples" / "ke-hoach-thang-hanh-dong.pdf")
    pages = [page.render(scale=300 / 72).to_pil().convert("L") for page in document]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "scan.pdf")
        pages[0].save(path, "PDF", save_all=True, append_images=pages[1:], resolution=300)
        spent = best_of(1, lambda: read_file(path))
    cores = os.cpu_count() or 1
    return [
        (
            f"character recognition at 300 dpi, {len(pages)} pages on {cores} cores",
            f"{spent / len(pages):.1f} s a page",
            "all cores used",
        )
    ]


def peer_rows(texts: dict[str, str]) -> list[Row]:
    """The peers, each on its own ground."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        vietnamese = Path(folder, "vi.txt")
        vietnamese.write_text("\n".join(texts.values()), encoding="utf-8")
        for name, text, what in (
            ("eyecite", HERE / "opinion_us.txt", "citations in US opinions"),
            ("underthesea", vietnamese, "names in the samples"),
        ):
            measured = peer(name, text)
            if measured:
                rows.append(
                    (f"{name} {measured['version']}: {what}", f"{measured['mb_s']:.3g} MB/s",
                     f"import {measured['import_s']:.1f} s; {measured['found']} found in {measured['bytes'] / 1000:.0f} kB")
                )  # fmt: skip
    return rows


def _python() -> str:
    """Which interpreter: one that a distribution built is faster by a twentieth to a tenth than one built without a profile."""
    whose = " of the distribution" if Path(sys.base_prefix) == Path("/usr") else ""
    return f"Python {platform.python_version()}{whose}"


def machine() -> str:
    """Cores, processor, versions."""
    processor = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists() and (found := re.search(r"model name\s*: (.+)", info.read_text(encoding="utf-8"))):
        processor = found[1]
    commit = said(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT).strip()
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, {processor}, {platform.system()},"
        f" {_python()}, commit {commit}"
    )


def page(rows: list[Row], sizes: list[list[str]]) -> str:
    """The published page."""
    lines = [
        "# Speed and memory",
        "",
        "Made by `make bench`; do not edit. Rows in MB/s and the table by size count seconds of one core; start-up, the command line",
        "and character recognition are timed by the clock on the wall. The fastest of several runs.",
        "Handing out memory is the system's work and stands apart in the table by size: on a rented machine it can cost as much again.",
        f"Measured {machine()}.",
        "",
        "| what | measured | wanted |",
        "|---|--:|---|",
        *(f"| {what} | {measured} | {wanted} |" for what, measured, wanted in rows),
        "",
        "## Cost and size of one document",
        "",
        "The samples one after another, cut to size and read as one document in a fresh process.",
        "",
        "| size | time | ns a character | the system, for memory | peak memory ÷ text | obligations | citations |",
        "|--:|--:|--:|--:|--:|--:|--:|",
        *("| " + " | ".join(cells) + " |" for cells in sizes),
        "",
        "What is compared: Lan Tỏa's figure is the whole reading (letterhead, citations, targets, deadlines, obligations, findings).",
        "eyecite finds citations only, in English; underthesea tags names only. They stand here for scale, not as rivals in the same task.",
        "",
    ]
    return "\n".join(lines)


def main() -> int:
    """Measure, print, publish."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--quick", action="store_true", help="up to 3 MB, no character recognition, nothing written"
    )
    parser.add_argument("--no-peers", action="store_true")
    options = parser.parse_args()
    texts = sample_texts()
    print("→ Measuring the reading …", file=sys.stderr)
    rows = speed_rows(texts)
    print("→ Measuring one document of growing size …", file=sys.stderr)
    memory, sizes = size_rows("\n\n".join(texts.values()), SIZES[:-1] if options.quick else SIZES)
    print("→ Measuring start-up and recognition …", file=sys.stderr)
    rows += [*memory, *start_rows(), *([] if options.quick else recognition_rows())]
    if not options.no_peers:
        rows += peer_rows(texts)
    text = page(rows, sizes)
    print(text)
    if not options.quick:
        PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
