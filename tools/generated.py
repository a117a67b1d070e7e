"""Pages made from the code: written, or compared with what lies in docs/."""

from pathlib import Path

NOTE = "<!-- Made from the code by `make docs`; do not edit. -->"


def settle(folder: Path, pages: dict[str, str], *, check: bool) -> int:
    """Write `pages` into `folder` and remove other pages; with `check` only say what is stale, exit status 1 if anything."""
    stale = []
    verb = "stale" if check else "written"
    for name, page in pages.items():
        path = folder / name
        if not path.is_file() or path.read_text(encoding="utf-8") != page:
            stale.append(f"{verb}: {path.parent.name}/{name}")
            if not check:
                folder.mkdir(parents=True, exist_ok=True)
                path.write_text(page, encoding="utf-8")
    for path in sorted(folder.glob("*.md")):
        if path.name not in pages:
            stale.append(f"left over: {path.parent.name}/{path.name}")
            if not check:
                path.unlink()
    print("\n".join(stale) or f"{folder.name}: {len(pages)} pages are fresh")
    return int(check and bool(stale))
