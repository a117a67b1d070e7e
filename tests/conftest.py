"""Databases of tests are emptied between them; rows that refuse that (the trail, issued papers) are told that it is a test."""

import importlib

from django.apps import apps
from django.db import connections
from django.db.backends.base.operations import BaseDatabaseOperations
from hypothesis import settings

# The first example compiles patterns, and other work slows any: what reading costs is measured in robustness/test_cost.py.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

_empty = BaseDatabaseOperations.execute_sql_flush


def _empty_and_begin_again(operations, statements):
    trail = importlib.import_module("lantoa.apps.audit.migrations.0002_append_only")
    issued = importlib.import_module("lantoa.apps.drafts.migrations.0006_frozen_whole")
    edition = importlib.import_module("lantoa.apps.organisations.migrations.0002_edition")
    connection = connections[operations.connection.alias]
    with connection.schema_editor() as editor:
        trail.unguard(apps, editor)
        issued.unguard(apps, editor)
    _empty(operations, statements)
    with connection.schema_editor() as editor:
        trail.guard(apps, editor)
        issued.guard(apps, editor)
        edition.begin(apps, editor)
    # Another database now stands where the organisation in memory was read from
    importlib.import_module("lantoa.apps.organisations.selectors.tree")._kept.clear()


BaseDatabaseOperations.execute_sql_flush = _empty_and_begin_again
