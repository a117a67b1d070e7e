from lantoa.core.permission import MATRIX, Role, Verb


def test_every_role_has_its_row_and_every_verb_its_doer():
    assert set(MATRIX) == set(Role)
    assert set().union(*MATRIX.values()) == set(Verb)


def test_only_the_clerk_numbers():
    assert {role for role, verbs in MATRIX.items() if Verb.REGISTER_NUMBER in verbs} == {Role.CLERK}


def test_the_auditor_changes_nothing():
    assert all(verb.value.endswith(".view") for verb in MATRIX[Role.AUDITOR])


def test_the_administrator_sees_no_papers():
    rooms = {verb.value.split(".")[0] for verb in MATRIX[Role.ADMINISTRATOR]}
    assert rooms == {"organisation", "people", "audit"}
