"""`reread_documents`: orders papers that an older engine read; `run_worker` reads them, people compare what differs."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from lantoa.apps.documents.services.reread import reread_older
from lantoa.core.reading import ENGINE


class Command(BaseCommand):
    """Many at once. Asked again, it orders only what is not ordered or read yet."""

    help = "Xếp hàng đọc lại các văn bản do bản đọc cũ đọc. Nơi hai lần đọc khác nhau thì chờ người so sánh."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How many at most."""
        parser.add_argument(
            "--most", type=int, default=1000, help="Nhiều nhất bao nhiêu văn bản, mới nhất trước (1000)"
        )

    def handle(self, *, most: int, **_options: object) -> None:
        """Order them, say how many."""
        count = reread_older(most=max(most, 0))
        self.stdout.write(f"Đã xếp hàng {count} văn bản để đọc lại bằng bản {ENGINE}.")
