"""What the database itself refuses to change: a migration that remakes a table on SQLite loses that table's triggers."""

import pytest
from django.core.management import call_command
from django.db import connection

# Table → what of it is guarded; a table that is remade needs `guard` of its migration again (see drafts 0004, 0015)
GUARDS = {
    "drafts_copy": "drafts_copy_delete drafts_copy_update",
    "drafts_draft": "drafts_draft_content drafts_draft_delete drafts_draft_recall drafts_draft_state",
    "drafts_draftbasis": "drafts_draftbasis_delete drafts_draftbasis_insert drafts_draftbasis_update",
    "drafts_draftduty": "drafts_draftduty_delete drafts_draftduty_insert drafts_draftduty_update",
    "drafts_draftrelation": "drafts_draftrelation_delete drafts_draftrelation_insert drafts_draftrelation_update",
    "drafts_draftversion": "drafts_draftversion_delete drafts_draftversion_insert drafts_draftversion_update",
    "drafts_number": "drafts_number_delete drafts_number_update",
    "drafts_outgoingfile": "drafts_file_delete drafts_file_insert drafts_file_update",
    "drafts_scan": "drafts_scan_delete drafts_scan_update",
    "drafts_sentcopy": "drafts_sent_copy_delete drafts_sent_copy_update",
    "drafts_signedcopy": "drafts_signed_copy_delete drafts_signed_copy_update",
    "drafts_step": "drafts_step_delete drafts_step_update",
}
# The trail is guarded by other means on each, and words of the duties are indexed by triggers on SQLite alone
OWN = {
    "sqlite": {
        "audit_event": "audit_event_delete audit_event_update",
        "duties_duty": "duties_words_came duties_words_changed duties_words_gone",
    },
    "postgresql": {"audit_event": "audit_event_truncate audit_event_update"},
}
ASKED = {
    "sqlite": "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE NOT tgisinternal",
}


def triggers() -> set[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(ASKED[connection.vendor])
        return {(table, name) for table, name in cursor.fetchall()}


def expected() -> set[tuple[str, str]]:
    known = GUARDS | OWN[connection.vendor]
    return {(table, name) for table, names in known.items() for name in names.split()}


@pytest.mark.django_db
def test_a_migrated_database_has_every_guard_and_no_other():
    assert triggers() == expected()


@pytest.mark.django_db(transaction=True)
def test_going_back_before_a_table_was_remade_and_on_again_loses_no_guard():
    try:
        call_command("migrate", "drafts", "0013", verbosity=0)
    finally:
        call_command("migrate", verbosity=0)
    assert triggers() == expected()
