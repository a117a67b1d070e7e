"""Databases of tests are emptied between them; rows that refuse that (the trail, issued papers, scans) are told that it is a test."""

import importlib

from django.apps import apps
from django.db import connections
from django.db.backends.base.operations import BaseDatabaseOperations
from hypothesis import settings

# The first example compiles patterns, and other work slows any: what reading costs is measured in robustness/test_cost.py.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

_FROZEN = (
    "lantoa.apps.audit.migrations.0002_append_only",
    "lantoa.apps.drafts.migrations.0006_frozen_whole",
    "lantoa.apps.drafts.migrations.0008_deliveries",
    "lantoa.apps.drafts.migrations.0009_signed_copies",
)
_empty = BaseDatabaseOperations.execute_sql_flush


def _empty_and_begin_again(operations, statements):
    frozen = [importlib.import_module(name) for name in _FROZEN]
    edition = importlib.import_module("lantoa.apps.organisations.migrations.0002_edition")
    connection = connections[operations.connection.alias]
    with connection.schema_editor() as editor:
        for one in frozen:
            one.unguard(apps, editor)
    _empty(operations, statements)
    with connection.schema_editor() as editor:
        for one in frozen:
            one.guard(apps, editor)
        edition.begin(apps, editor)
    # Another database now stands where the organisation in memory was read from
    importlib.import_module("lantoa.apps.organisations.selectors.tree")._kept.clear()


BaseDatabaseOperations.execute_sql_flush = _empty_and_begin_again
