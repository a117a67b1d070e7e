"""What a signature looks like on the page (NĐ 30/2020, Phụ lục I, Mục II.7, II.8 and IV)."""

import warnings
from datetime import datetime, timedelta, timezone
from io import BytesIO

from PIL import Image
from pyhanko.pdf_utils.content import PdfContent, ResourceType
from pyhanko.pdf_utils.generic import NameObject
from pyhanko.pdf_utils.images import PdfImage
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, Margins, SimpleBoxLayoutRule
from pyhanko.stamp import StaticStampStyle

from lantoa.core.kernel import Refused
from lantoa.signing.print_line import Line, print_line

VIETNAM = timezone(timedelta(hours=7))
_TEXT_SIZE = 10
_MOST_PIXELS = 20_000_000
_WHOLE = SimpleBoxLayoutRule(
    x_align=AxisAlignment.ALIGN_MID, y_align=AxisAlignment.ALIGN_MID, margins=Margins.uniform(0)
)


def no_stamp() -> StaticStampStyle:
    """A signature that shows nothing."""
    return StaticStampStyle(border_width=0)


def image_stamp(png: bytes) -> StaticStampStyle:
    """The image of a signature (blue) or of a seal (red): PNG, see-through where it is empty."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(BytesIO(png), formats=("PNG",))
            if image.width * image.height > _MOST_PIXELS:
                raise Refused("image_too_large")
            whole = image.convert("RGBA")
    except (
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ) as error:
        raise Refused("image_broken") from error
    return _stamp(PdfImage(whole))


def text_stamp(number: str, *, now: datetime, width: float, height: float) -> StaticStampStyle:
    """`15/UBND-KGVX; 22/11/2026 09:30:15 +07:00`: annexes that are files of their own, and copies; no image."""
    return _stamp(_Words(f"{number}; {when(now)}", width=width, height=height))


def when(now: datetime) -> str:
    """A moment as the decree writes it, in the time of Vietnam."""
    return f"{now.astimezone(VIETNAM):%d/%m/%Y %H:%M:%S} +07:00"


def _stamp(content: PdfContent) -> StaticStampStyle:
    return StaticStampStyle(border_width=0, background=content, background_layout=_WHOLE)


class _Words(PdfContent):
    """One line of words, at the right end of its box."""

    def __init__(self, text: str, *, width: float, height: float) -> None:
        super().__init__(box=BoxConstraints(width=width, height=height))
        self.text, self.width, self.height = text, width, height

    def render(self) -> bytes:
        line = Line(self.text, self.width, self.height, _TEXT_SIZE, side="right")
        self.set_resource(
            ResourceType.XOBJECT, NameObject("/Line"), print_line(line, writer=self._ensure_writer)
        )
        return b"/Line Do"
