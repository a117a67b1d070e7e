import pytest

from lantoa.core.permission import MATRIX, Role, Verb


def test_every_role_has_its_row_and_every_verb_its_doer():
    assert set(MATRIX) == set(Role)
    assert set().union(*MATRIX.values()) == set(Verb)


@pytest.mark.parametrize(
    "verb", [Verb.REGISTER_NUMBER, Verb.DISPATCH_CHECK_FORM, Verb.DISPATCH_NUMBER, Verb.DISPATCH_ISSUE]
)
def test_only_the_clerk_numbers_and_issues(verb):
    assert {role for role, verbs in MATRIX.items() if verb in verbs} == {Role.CLERK}


def test_only_the_head_signs_by_right_of_office():
    assert {role for role, verbs in MATRIX.items() if Verb.DISPATCH_SIGN in verbs} == {Role.DIRECTOR}


def test_who_checks_the_content_does_not_check_the_form():
    both = {Verb.DISPATCH_CHECK_CONTENT, Verb.DISPATCH_CHECK_FORM}
    assert not [role for role, verbs in MATRIX.items() if both <= verbs]


def test_the_auditor_changes_nothing():
    assert all(verb.value.endswith(".view") for verb in MATRIX[Role.AUDITOR])


def test_the_administrator_sees_no_papers():
    rooms = {verb.value.split(".")[0] for verb in MATRIX[Role.ADMINISTRATOR] - {Verb.DISPATCH_DELEGATE}}
    assert rooms == {"organisation", "people", "audit"}
