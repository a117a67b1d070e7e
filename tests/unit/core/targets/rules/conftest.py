import pytest

from lantoa.core.kernel import Span
from lantoa.core.targets.model import Comparator, Figure, Form, Setting


@pytest.fixture
def figure():
    """A builder: a plain figure of an order, changed where a test says so."""

    def build(**changes):
        plain = Figure(
            start=10,
            number=10,
            end=18,
            value=2.0,
            value_max=None,
            unit="cuộc",
            form=Form.COUNT,
            comparator=Comparator.EXACTLY,
            bound="",
            known=True,
            worded=False,
            cell=False,
            setting=Setting.ORDER,
            sentence=Span(0, 40),
            before="Sở Y tế tổ chức ",
            after=" kiểm tra.",
        )
        return plain._replace(**changes)

    return build
