import pytest

from lantoa.core.targets.model import Comparator, Setting, TargetKind


def test_comparators_are_written_as_the_contract_names_them():
    assert [comparator.value for comparator in Comparator] == [
        "≥",
        ">",
        "=",
        "<",
        "≤",
        "≈",
        "range",
        "qualitative",
    ]


def test_kinds_are_written_as_the_annotation_names_them():
    assert {kind.value for kind in TargetKind} == {"target", "requirement", "norm", "condition"}


def test_a_setting_is_one_of_four():
    assert len(Setting) == 4
    with pytest.raises(ValueError, match="hope"):
        Setting("hope")
