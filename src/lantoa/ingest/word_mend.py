"""A copy of a Word document in which only the runs that need it are changed."""

import io
import zipfile
from collections.abc import Sequence

from lxml import etree

from lantoa.core.kernel import Refused, Span
from lantoa.core.text import SourceText
from lantoa.ingest import archive
from lantoa.ingest.model import File, damage_refused
from lantoa.ingest.sniff import Kind, kind_of
from lantoa.ingest.word import main_part
from lantoa.ingest.word_numbers import child
from lantoa.ingest.word_pieces import PlacedLine, placed_lines

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


# Span and replacement: what `typed.Edit` holds.
Edit = tuple[Span, str]


def mended(data: bytes, *, name: str, source: SourceText, edits: Sequence[Edit]) -> tuple[bytes, list[Edit]]:
    """A copy of the file with `edits`, and which of them it holds."""
    file = File(name, data)
    if kind_of(file) is not Kind.DOCX:
        raise Refused("mend-docx-only", name=name)
    with damage_refused(file), archive.opened(file) as opened:
        if any(member.startswith("_xmlsignatures/") for member in opened.namelist()):
            raise Refused("mend-signed", name=name)
        main = main_part(file, opened)
        root = etree.fromstring(archive.unpacked(file, opened, main), _parser())
        body = child(root, "body")
        done = _apply(body, source.text, edits) if body is not None else []
        written = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        parts = [
            (info, written if info.filename == main and done else archive.unpacked(file, opened, info))
            for info in opened.infolist()
        ]
    return _packed(parts), done


def _parser() -> etree.XMLParser:
    # As the reader's, but nothing is repaired or left out: what is written back must be what was there.
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=False)


def _packed(parts: list[tuple[zipfile.ZipInfo, bytes]]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as copy:
        for info, data in parts:
            copy.writestr(info, data)
    return stream.getvalue()


def _apply(body: etree._Element, text: str, edits: Sequence[Edit]) -> list[Edit]:
    done: list[Edit] = []
    waiting = sorted(edits, reverse=True)
    # From the end: offsets of what stands before an edit stay right.
    for line in reversed(list(placed_lines(body, text))):
        while waiting and waiting[0][0].start > line.span.end:
            waiting.pop(0)
        while waiting and waiting[0][0].start >= line.span.start:
            span, replacement = waiting.pop(0)
            if span.end <= line.span.end and _write(line, span, replacement):
                done.append((span, replacement))
    return sorted(done)


def _write(line: PlacedLine, span: Span, replacement: str) -> bool:
    """Put the replacement where the first letter stood, take the other letters out."""
    first = line.offset + span.start - line.span.start
    last = first + span.end - span.start
    touched, at = [], 0
    for piece in line.runs:
        end = at + len(piece.text)
        inside = at < last and end > first if last > first else at < first <= end or (at == first == 0 < end)
        if inside:
            touched.append((piece, max(first - at, 0), min(last, end) - at))
        at = end
    holders = [(piece.holder, start, stop) for piece, start, stop in touched if piece.holder is not None]
    if not holders or len(holders) != len(touched):
        return False
    if last == first:
        holders = holders[-1:]
    for index, (holder, start, stop) in enumerate(holders):
        words = holder.text or ""
        holder.text = words[:start] + (replacement if index == 0 else "") + words[max(stop, start) :]
        if holder.text != holder.text.strip():
            holder.set(_SPACE, "preserve")
    return True
