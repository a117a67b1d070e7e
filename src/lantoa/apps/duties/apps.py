"""The app, and what it hears from those below it."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class Config(AppConfig):
    """Told by Django when everything stands."""

    name = "lantoa.apps.duties"

    def ready(self) -> None:
        """Hear when units end, and when tables were remade."""
        from lantoa.apps.duties import followers, wordindex  # noqa: F401, PLC0415 - its rows are there only now
        from lantoa.apps.organisations import statistics  # noqa: PLC0415 - the same

        post_migrate.connect(wordindex.look_after, sender=self)
        post_migrate.connect(statistics.count, sender=self)
