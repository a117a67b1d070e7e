"""The migrated database of a run, from which every process of the tests has its own copy."""

import fcntl
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path

from django.db import connection, transaction

BEGUN = "begun"  # PostgreSQL: the schema that keeps the rows that migrations made


class Migrated:
    """Made by whichever process comes first, removed by whichever leaves last: `folder` is one for all of a run."""

    def __init__(self, folder: Path, process: str) -> None:
        self._folder, self._process = folder, process
        self._sqlite = connection.vendor == "sqlite"
        self._asked_for = connection.settings_dict["NAME"]
        if self._sqlite:
            connection.settings_dict["TEST"]["NAME"] = str(folder / "migrated.sqlite3")
        self._migrated = connection.creation._get_test_db_name()

    def copy(self) -> None:
        """From here on this process works in a copy."""
        creation = connection.creation
        with self._alone():
            if not self._users():
                self._migrate()
            connection.settings_dict["NAME"] = self._migrated
            creation.clone_test_db(self._process, verbosity=0, autoclobber=True)
            (self._folder / f"{self._process}.copy").touch()
        connection.settings_dict["NAME"] = creation.get_test_db_clone_settings(self._process)["NAME"]

    def leave(self) -> None:
        """The copy goes; with the last copy goes what it was made from."""
        creation = connection.creation
        with self._alone():
            creation.destroy_test_db(self._migrated, verbosity=0)
            (self._folder / f"{self._process}.copy").unlink()
            if not self._users():
                creation.destroy_test_db(self._asked_for, verbosity=0)

    def put_back(self) -> None:
        """All as it was migrated, also what refuses to be changed: the trail, issued papers, scans."""
        # Another database now stands where the organisation in memory was read from
        from lantoa.apps.organisations.selectors.tree import _kept  # noqa: PLC0415 - needs the apps

        with transaction.atomic():  # whoever still writes is waited for, or told
            if not self._sqlite:
                _put_rows_back()
        if self._sqlite:
            with closing(sqlite3.connect(self._migrated)) as source:
                source.backup(connection.connection)
        _kept.clear()

    def _migrate(self) -> None:
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        if not self._sqlite:
            _keep_rows()
        connection.close()  # what is copied must be in nobody's hands

    def _users(self) -> list[Path]:
        return [*self._folder.glob("*.copy")]

    @contextmanager
    def _alone(self):
        with (self._folder / "migrated.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _filled(cursor) -> list[str]:
    tables = connection.introspection.table_names(cursor)
    cursor.execute(
        " UNION ALL ".join(f"SELECT '{table}' WHERE EXISTS (SELECT FROM {table})" for table in tables)
    )
    return [table for (table,) in cursor]


def _keep_rows() -> None:
    with connection.cursor() as cursor:
        filled = _filled(cursor)
        cursor.execute(f"CREATE SCHEMA {BEGUN}")
        for table in filled:
            cursor.execute(f"CREATE TABLE {BEGUN}.{table} AS TABLE {table}")


def _put_rows_back() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")  # no guard, no foreign key is asked
        for table in _filled(cursor):
            cursor.execute(f"DELETE FROM {table}")
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [BEGUN])
        for (table,) in cursor.fetchall():
            cursor.execute(f"INSERT INTO {table} SELECT * FROM {BEGUN}.{table}")
