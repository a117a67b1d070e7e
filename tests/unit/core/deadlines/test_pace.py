import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.deadlines.model import When
from lantoa.core.deadlines.pace import LIST, STATED, read_pace


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("hằng năm", When(freq="yearly")),
        ("hăng năm", When(freq="yearly")),
        ("hàng quý", When(freq="quarterly")),
        ("mỗi tuần một lần", When(freq="weekly", count=1)),
        ("mỗi quý 01 lần", When(freq="quarterly", count=1)),
        ("hằng ngày", When(freq="daily")),
        ("từng tuần, từng tháng, từng quý", When(freq="weekly,monthly,quarterly")),
        ("hàng tháng, hàng quý", When(freq="monthly,quarterly")),
        ("6 tháng", When(freq="monthly", interval=6)),
        ("06 tháng/lần", When(freq="monthly", interval=6)),
        ("01 tháng/lần", When(freq="monthly")),
        ("2 năm một lần", When(freq="yearly", interval=2)),
        ("6 tháng, 1 năm", When(freq="monthly,yearly", interval=6)),
        ("định kỳ", When(freq="periodic")),
        ("định kỳ và đột xuất", When(freq="periodic")),
        ("định kỳ 6 tháng, 01 năm", When(freq="monthly,yearly", interval=6)),
        ("định kỳ hằng quý", When(freq="quarterly")),
        ("6 tháng, hằng năm và định kỳ", When(freq="monthly,yearly,periodic", interval=6)),
        ("định kỳ 02 lần/năm", When(freq="yearly", count=2)),
        ("định kỳ 02 lần/6 tháng", When(freq="monthly", interval=6, count=2)),
        ("1 tháng 02 lần", When(freq="monthly", count=2)),
        ("định kỳ 1 lần/năm", When(freq="yearly", count=1)),
        ("mỗi năm 02 lần", When(freq="yearly", count=2)),
        ("thường kỳ", When(freq="periodic")),
    ],
)
def test_a_beat_is_measured(words, when):
    assert read_pace(words) == when


@pytest.mark.parametrize("words", ["khi có yêu cầu", "", "thường xuyên"])
def test_what_names_no_beat_has_none(words):
    assert read_pace(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "định kỳ 6 tháng, 01 năm",
        "theo định kỳ hằng năm",
        "định kỳ quý, năm",
        "định kỳ hoặc đột xuất khi có yêu cầu",
    ],
)
def test_a_stated_beat_is_one_phrase(words):
    assert re.fullmatch(STATED, words, re.VERBOSE)


@pytest.mark.parametrize("words", ["hằng tháng, hằng quý", "6 tháng, năm", "mỗi tuần một lần", "02 lần/năm"])
def test_a_list_of_beats_is_one_phrase(words):
    assert re.fullmatch(LIST, words, re.VERBOSE)


@given(st.text(alphabet="hằngnămquýthátuầđịkỳ 0126,/lầ", max_size=60))
def test_reading_never_fails_and_names_beats_once(words):
    when = read_pace(words)
    names = (when.freq or "").split(",") if when else []
    assert len(names) == len(set(names))
