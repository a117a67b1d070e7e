"""Papers under review to test with: stored, read, and made into items as the register does."""

import hashlib
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from office import DEPARTMENT, actor, person

from lantoa.apps.documents.convert import items_of
from lantoa.apps.documents.layout import layout_of
from lantoa.apps.documents.letterhead import letterhead_fields
from lantoa.apps.documents.models import Arrival, ArrivalState, Item, Reading, StoredFile
from lantoa.apps.documents.services.reread import read_anew, reread
from lantoa.core.permission import Role
from lantoa.core.reading import ENGINE, read_directive
from lantoa.core.reading.to_json import to_json
from lantoa.core.text import compose
from lantoa.ingest import page_sizes, read_bytes

SAMPLES = Path(__file__).parents[2] / "samples"
LETTER = """ỦY BAN NHÂN DÂN
TỈNH HÀ SƠN
Số: 31/UBND-VX
V/v truyền thông dân số
Hà Sơn, ngày 05 tháng 01 năm 2026

Kính gửi: Sở Y tế; UBND các xã, phường.

Căn cứ Kế hoạch số 09/KH-BCĐ ngày 02/12/2025 của Ban Chỉ đạo, UBND tỉnh yêu cầu:
1. Sở Y tế tổ chức ít nhất 02 cuộc truyền thông tại mỗi xã trước ngày 15/3/2026.
2. UBND các xã, phường báo cáo kết quả về Sở Y tế định kỳ hằng quý.
3. Báo Hà Sơn tăng cường đưa tin, bài về công tác dân số.

Nơi nhận:
- Như trên;
- Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Văn An
"""


def paper(text=LETTER, *, office=DEPARTMENT, data=None, name="cong-van.txt", source=None, engine=ENGINE):
    """The reading of a paper that came to an office, its items beside it."""
    source = source or compose(text)
    data = text.encode() if data is None else data
    sha256 = hashlib.sha256(data).hexdigest()
    media_type = source.origin.media_type if source.origin else "text/plain"
    StoredFile.objects.get_or_create(pk=sha256, defaults={"size": len(data), "media_type": media_type})
    place = f"{sha256[:2]}/{sha256[2:4]}/{sha256}"
    if not default_storage.exists(place):
        default_storage.save(place, ContentFile(data))
    sizes = page_sizes(data, name=name) if source.regions else ()
    read = read_directive(source)
    body = to_json(read)
    arrival = Arrival.objects.create(
        office_id=office,
        file_id=sha256,
        file_name=name,
        dropped_at=timezone.now(),
        dropped_by=person(Role.CLERK, office),
        state=ArrivalState.READ,
        **letterhead_fields(read),
    )
    reading = Reading.objects.create(
        arrival=arrival, engine=engine, text=source.text, body=body, layout=layout_of(source, sizes)
    )
    Item.objects.bulk_create(items_of(reading))
    return reading


def sample(name, **kwargs):
    """A file of samples/ as it came."""
    return file(SAMPLES / name, **kwargs)


def file(path, **kwargs):
    """Any file as it came."""
    data = Path(path).read_bytes()
    return paper(data=data, name=Path(path).name, source=read_bytes(data, name=Path(path).name), **kwargs)


def reread_otherwise(text=LETTER, *, office=DEPARTMENT):
    """A paper an older engine read, and the running one again: they differ in a figure and in a deadline."""
    reading = paper(text, office=office, engine="0.9")
    target = reading.items.filter(kind="target").order_by("start").first()
    target.value, target.proposal = {**target.value, "value": 3.0}, {**target.proposal, "value": 3.0}
    target.save()
    reading.items.filter(kind="deadline").order_by("-start").first().delete()
    row = reread(actor(Role.SPECIALIST, office), arrival=reading.arrival_id)
    read_anew(row.pk)
    return reading
