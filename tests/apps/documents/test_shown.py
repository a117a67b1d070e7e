"""Words of a paper as lists show them."""

import pytest

from lantoa.apps.documents.shown import flat


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("trước ngày **10 tháng 12** hằng\n năm", "trước ngày 10 tháng 12 hằng năm"),
        ("**Sở Y tế:** chủ trì", "Sở Y tế: chủ trì"),
        ("10 tháng 12** hằng năm", "10 tháng 12 hằng năm"),
        ("chi tiết ở chú thích (**) và (*)", "chi tiết ở chú thích (**) và (*)"),
        ("2 ** 3", "2 ** 3"),
    ],
)
def test_signs_of_bold_type_are_left_out(words, shown):
    assert flat(words) == shown
