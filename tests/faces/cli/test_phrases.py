"""Words of a paper as people would copy them."""

import pytest

from lantoa.cli.phrases import flat, short


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("báo cáo\n  kết quả", "báo cáo kết quả"),
        ("gửi về **Sở Y tế** trước **ngày 10/12**", "gửi về Sở Y tế trước ngày 10/12"),
        ("nghiêm túc triển khai thực hiện./.", "nghiêm túc triển khai thực hiện."),
        ("nghiêm túc triển khai thực hiện/.", "nghiêm túc triển khai thực hiện."),
        ("Số: 5/KH-SYT", "Số: 5/KH-SYT"),
        ("trước ngày 5/9.", "trước ngày 5/9."),
    ],
)
def test_one_line_without_marks(text, words):
    assert flat(text) == words


def test_a_shortened_line_ends_between_words():
    assert short("một **hai** ba bốn", 9) == "một hai…"
