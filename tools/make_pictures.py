"""Make the README's pictures from the samples, with a headless Chromium.

python tools/make_pictures.py [--chromium chromium]
"""

import argparse
import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "pictures"
SIZE = (1360, 860)


def shot(chromium: str, page: Path, picture: Path) -> None:
    """A screenshot in 64 colours: a third of the size, and text stays sharp."""
    raw = page.with_suffix(".png")
    subprocess.run(
        [
            chromium,
            *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            f"--window-size={SIZE[0]},{SIZE[1]}",
            f"--screenshot={raw}",
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
    )
    out = io.BytesIO()
    Image.open(raw).convert("RGB").quantize(64, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    picture.write_bytes(out.getvalue())
    print(f"{len(out.getvalue()):>8} {picture.relative_to(ROOT)}")


def main() -> int:
    """Read the samples, take the pictures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--chromium", default="chromium")
    options = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    lantoa = [sys.executable, "-m", "lantoa.cli"]
    with tempfile.TemporaryDirectory() as folder:
        reading, plan = Path(folder, "reading.html"), Path(folder, "plan.html")
        sample = ROOT / "samples" / "cong-dien-sot-xuat-huyet.txt"
        for command in (
            ["read", sample, "--format", "html", "--out", reading],
            ["plan", ROOT / "samples", "--out", plan],
            ["graph", ROOT / "samples", "--out", FOLDER / "graph.svg"],
        ):
            environment = {**os.environ, "PYTHONUTF8": "1"}
            subprocess.run([*lantoa, *command], check=True, capture_output=True, env=environment)
        shot(options.chromium, reading, FOLDER / "reading.png")
        shot(options.chromium, plan, FOLDER / "plan.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
