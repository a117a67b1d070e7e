from lantoa.core.kernel import Memo


def test_work_is_done_once_for_each_key():
    asked = []

    def double(key):
        asked.append(key)
        return key * 2

    memo = Memo(double, most=10)
    assert [memo[key] for key in (1, 2, 1, 1, 2)] == [2, 4, 2, 2, 4]
    assert asked == [1, 2]


def test_it_never_holds_more_than_it_may():
    memo = Memo(str, most=3)
    for key in range(20):
        assert memo[key] == str(key)
        assert len(memo) <= 3


def test_it_is_asked_as_fast_as_a_dict():
    memo = Memo(len, most=10)
    assert list(map(memo.__getitem__, ["a", "bb", "a"])) == [1, 2, 1]
    assert dict(memo) == {"a": 1, "bb": 2}
