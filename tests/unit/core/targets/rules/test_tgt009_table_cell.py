from lantoa.core.targets.rules.tgt009_table_cell import find


def test_a_cell_is_claimed_and_prose_is_not(figure):
    assert find(figure(cell=True))
    assert not find(figure())
