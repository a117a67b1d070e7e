"""Read very many damaged documents: none may raise, every span must quote the text, none may take long.

python tools/fuzz.py [--count 200000] [--seed 1] [--jobs 2] [--out out/fuzz] [--publish]

The documents are pieces of the samples (and, where they lie beside the project, of the unannotated real texts), with
characters and bytes changed, dropped, repeated and swapped, pieces spliced together, and runs of random Unicode. The same
seed gives the same documents. A text that makes the reader raise is written to a file; exit status 1 then.
"""

import argparse
import os
import random
import re
import sys
import time
import traceback
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from lantoa.core.reading import read_directive, to_json
from make_samples import as_recognised, as_text, read_source
from noise import damage

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "robustness.md"
REAL = ROOT.parent / "shared" / "corpus" / "text"
BATCH = 250
SLOW = 2e-5  # seconds a character: ten times what an ordinary text takes
FRAGMENTS = (
    "\n", " ", "\t", "|", "**", "- ", "a) ", "IV. ", "Điều 1. ", "Phụ lục ", "Kính gửi:", "Nơi nhận:", "./.", "KT. ", "số ", "Số: ",
    "/KH-UBND", "-CT/TW", "ngày ", "ngày 31/02/2026", "ngày 99/99/9999", "tháng 13 năm 0000", "hằng năm", "trước ngày ", "100%",
    "1/0", "1/3", "từ 5 - 3%", "٣٤", "²", "½", "Ⅳ", "𝟙𝟚", "\u0301", "e\u0302\u0301", "\u200b", "\ufeff", "\x00", "\ud800", "\u2028", "\r", "🇻🇳",
    "İ", "ß", "ﬁ", "Ǆ", "(" * 40, "…" * 30, "a" * 300, "9" * 60, ";" * 50, "chủ trì, phối hợp với ", "đề nghị ", "Luật ",
)  # fmt: skip


class Report(NamedTuple):
    """What one batch met."""

    read: int
    characters: int
    slowest: float
    slow: list[str]
    failures: list[tuple[str, str]]


@cache
def seeds_of_text() -> tuple[str, ...]:
    """Texts to damage."""
    sources = [read_source(path) for path in sorted((ROOT / "tools" / "samples").glob("*.md"))]
    samples = [as_text(source) for source in sources]
    samples += [as_recognised(source) for source in sources if len(source.all("parent")) == 1]
    return (*samples, *(path.read_text(encoding="utf-8") for path in sorted(REAL.glob("*.txt"))))


def _unicode(chance: random.Random) -> str:
    top = chance.choice((0x7F, 0x2FF, 0x1EFF, 0x2FFF, 0x10FFFF))
    return "".join(chr(chance.randrange(top + 1)) for _ in range(chance.randrange(1, 40)))


def _bytes(text: str, chance: random.Random) -> str:
    """Bytes of the text struck and decoded again, as a wrong encoding or a bad disk does it."""
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    for _ in range(chance.randrange(1, 20)):
        if data:
            data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data).decode(chance.choice(("utf-8", "latin-1", "cp1258", "utf-16-le")), "replace")


def _changed(text: str, chance: random.Random) -> str:
    """One change."""
    left, right = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
    right = min(right, left + 400)
    piece = text[left:right]
    kind = chance.randrange(9)
    if kind == 0:
        return _bytes(text, chance)
    if kind == 1:
        return text[:left] + chance.choice(FRAGMENTS) + text[left:]
    if kind == 2:
        return text[:left] + chance.choice(seeds_of_text())[left : left + 300] + text[left:]
    instead = {
        3: "",
        4: piece * chance.randrange(2, 6),
        5: _unicode(chance),
        6: piece.swapcase(),
        7: piece.replace(" ", chance.choice(("\n", "", "  ", "\u00a0"))),
        8: "".join(chance.sample(piece, len(piece))),
    }
    return text[:left] + instead[kind] + text[right:]


def mutants(seed: int, count: int) -> Iterator[str]:
    """`count` damaged documents, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable sequence is the point
    for _ in range(count):
        text = chance.choice(seeds_of_text())
        start = chance.randrange(len(text)) if chance.random() < 0.7 else 0
        text = text[start : start + int(chance.expovariate(1 / 900)) + 20]
        if chance.random() < 0.2:
            text = damage(text, share=chance.random() * 0.2, seed=chance.randrange(2**32)).text
        for _ in range(chance.randrange(1, 12)):
            text = _changed(text, chance)
        yield text


def misquoted(reading: Any, text: str) -> bool:
    """Whether any item of a reading says what does not stand in its span."""
    if isinstance(reading, dict):
        span, words = reading.get("span"), reading.get("text")
        if isinstance(span, list) and isinstance(words, str) and text[span[0] : span[1]] != words:
            return True
        return any(misquoted(value, text) for value in reading.values())
    return isinstance(reading, list) and any(misquoted(value, text) for value in reading)


def batch(seed: int, count: int) -> Report:
    """Read `count` documents."""
    slowest, characters = 0.0, 0
    slow: list[str] = []
    failures: list[tuple[str, str]] = []
    for text in mutants(seed, count):
        started = time.process_time()
        try:
            reading = to_json(read_directive(text))
            if misquoted({name: value for name, value in reading.items() if name != "text"}, reading["text"]):
                failures.append((text, "an item does not quote the text"))
        except Exception:  # noqa: BLE001 - any exception at all is what is looked for
            failures.append((text, traceback.format_exc()))
        spent = time.process_time() - started
        characters += len(text)
        slowest = max(slowest, spent)
        if spent > max(SLOW * len(text), 0.2):
            slow.append(f"{spent:.2f} s for {len(text)} characters: {text[:60]!r}")
    return Report(count, characters, slowest, slow, failures)


def publish(result: str) -> None:
    """The result in its place on the page, added at the end where it has none yet."""
    text = PAGE.read_text(encoding="utf-8")
    block = (
        f"<!-- fuzz -->\n## Damaged documents\n\n`python tools/fuzz.py` ({datetime.now(UTC):%Y-%m-%d}): {result}. A document"
        " fails when the\nreader raises or an item does not quote the text; it is slow above 20 µs a character and 0.2 s.\n<!-- /fuzz -->"
    )
    kept = re.sub(r"\n*<!-- fuzz -->.*<!-- /fuzz -->\n*", "", text, flags=re.DOTALL).rstrip("\n")
    PAGE.write_text(f"{kept}\n\n{block}\n", encoding="utf-8")


def main() -> int:
    """Fuzz, report, keep what failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "fuzz")
    parser.add_argument("--publish", action="store_true", help="write the result to docs/robustness.md")
    options = parser.parse_args()
    batches = range(-(-options.count // BATCH))
    started, total, characters, slowest = time.time(), 0, 0, 0.0
    slow: list[str] = []
    failures: dict[str, Path] = {}
    failed = 0
    with ProcessPoolExecutor(options.jobs) as pool:
        for report in pool.map(
            batch, (options.seed * 1_000_003 + number for number in batches), [BATCH] * len(batches)
        ):
            total += report.read
            characters += report.characters
            slowest = max(slowest, report.slowest)
            slow += report.slow
            failed += len(report.failures)
            for text, trace in report.failures:
                lines = trace.strip().splitlines()
                kind = " ".join(lines[-3:])
                if kind not in failures:
                    failures[kind] = options.out / f"{len(failures):03}.txt"
                    options.out.mkdir(parents=True, exist_ok=True)
                    failures[kind].write_bytes(f"{text}\n\n=====\n{trace}".encode("utf-8", "surrogatepass"))
                    print(f"{failures[kind]}: {kind[:200]}", flush=True)
            if total % 10_000 < BATCH:
                print(
                    f"{total:>8} read, {failed} failed, slowest {slowest:.2f} s, {time.time() - started:.0f} s",
                    flush=True,
                )
    print("\n".join(slow[:10]))
    result = (
        f"{total:,} documents, {characters / 1e6:.0f} million characters, seed {options.seed}: {failed} failed in"
        f" {len(failures)} ways; slowest {slowest:.2f} s, {len(slow)} slow"
    )
    print(result)
    if options.publish:
        publish(result)
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
