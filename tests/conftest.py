"""One database is migrated in a run; each process has a copy, put back as it was after a test that wrote for good."""

import pytest
from django.test import TransactionTestCase
from hypothesis import settings
from migrated import Migrated

# The first example compiles patterns, and other work slows any: what reading costs is measured in robustness/test_cost.py.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker, tmp_path_factory, worker_id):  # noqa: ARG001
    """The database of this process: pytest-django asks for it by this name."""
    own = tmp_path_factory.getbasetemp()
    with django_db_blocker.unblock():
        database = Migrated(own if worker_id == "master" else own.parent, worker_id)
        database.copy()
    TransactionTestCase._fixture_teardown = lambda _test: database.put_back()
    yield database
    with django_db_blocker.unblock():
        database.leave()
