"""`verify_audit`: does every seal of the audit trail hold? Exit status 1 when it does not."""

from django.core.management.base import BaseCommand, CommandError

from lantoa.apps.audit.selectors import Broken, verify


class Command(BaseCommand):
    """Walks the whole chain."""

    help = "Kiểm tra chuỗi niêm phong của nhật ký: có sự kiện nào bị sửa, bị xóa hay không."

    def handle(self, **_options: object) -> None:
        """Say how many events were checked, or where the chain breaks."""
        found = verify()
        if isinstance(found, Broken):
            where = f"tại sự kiện {found.event}" if found.event else "ở cuối: thiếu sự kiện"
            raise CommandError(
                f"Chuỗi nhật ký bị đứt {where} (đã kiểm tra {found.checked} sự kiện trước đó)."
            )
        self.stdout.write(f"Chuỗi nhật ký nguyên vẹn: {found} sự kiện.")
