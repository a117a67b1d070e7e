from lantoa.core.permission import Verb


def test_a_verb_names_its_room():
    assert all(len(verb.value.split(".")) == 2 for verb in Verb)
