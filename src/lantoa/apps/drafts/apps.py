"""The app, and what it hears from those below it."""

from django.apps import AppConfig


class Config(AppConfig):
    """Told by Django when everything stands."""

    name = "lantoa.apps.drafts"

    def ready(self) -> None:
        """Hear when units end."""
        from lantoa.apps.drafts import followers  # noqa: F401, PLC0415 - its rows are there only now
