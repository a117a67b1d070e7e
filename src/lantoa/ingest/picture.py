"""Pictures of pages: opened with care, brought to the size and the slant that recognition reads best."""

import io
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import pairwise

from PIL import Image, ImageOps

from lantoa.core.kernel import Refused
from lantoa.ingest.model import File, damage_refused

# Measured: a small picture reads best at about 200 dpi of an A4 page; larger ones read best as they are.
_WIDTH = 1_700
_LEAST, _MOST = 1_500, 3_400
_STEPS = (-3.0, 3.0)
_WORTH_TURNING = 0.25
_FAINT = 500.0
# A broken or large picture speaks as a refusal, not by lines on the terminal.
warnings.filterwarnings("ignore", module=r"PIL\.(Image|TiffImagePlugin)$")
_FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "MPO")


def pages_of(file: File) -> list[Callable[[], Image.Image]]:
    """Pages of a picture file, each to be loaded when its turn comes: a long TIFF never stands in memory whole."""
    with _speaks_as_refusal(file), _opened(file) as image:
        count = getattr(image, "n_frames", 1)
        if count > file.limits.pages:
            raise Refused("too-many-pages", name=file.name, pages=count, limit=file.limits.pages)
        for index in range(count):
            image.seek(index)
            pixels = image.width * image.height
            if pixels > file.limits.pixels:
                raise Refused(
                    "image-too-large",
                    name=file.name,
                    pixels=pixels // 10**6,
                    limit=file.limits.pixels // 10**6,
                )
    return [partial(_page, file, index) for index in range(count)]


def _opened(file: File) -> Image.Image:
    return Image.open(io.BytesIO(file.data), formats=_FORMATS)


def _page(file: File, index: int) -> Image.Image:
    with _speaks_as_refusal(file), _opened(file) as image:
        image.seek(index)
        return ImageOps.exif_transpose(image).convert("RGB")


@contextmanager
def _speaks_as_refusal(file: File) -> Iterator[None]:
    with damage_refused(file):
        try:
            yield
        except (Image.DecompressionBombError, MemoryError) as error:
            limit = file.limits.pixels // 10**6
            raise Refused("image-too-large", name=file.name, pixels=f"> {limit}", limit=limit) from error


def prepared(image: Image.Image) -> Image.Image:
    """Grey, 200 to 400 dpi, its lines level. Red ink of stamps fades: text under it is black in the red channel."""
    grey = image.getchannel("R") if image.mode == "RGB" else image.convert("L")
    short = min(grey.width, grey.height)
    if not _LEAST <= short <= _MOST and short > 0:
        factor = min(_WIDTH / short, 4.0)
        grey = grey.resize(
            (max(1, round(grey.width * factor)), max(1, round(grey.height * factor))),
            Image.Resampling.LANCZOS,
        )
    slant = slant_of(grey)
    return grey.rotate(slant, resample=Image.Resampling.BICUBIC, fillcolor=255) if slant else grey


def is_blank(image: Image.Image) -> bool:
    """Whether nothing is written on the page."""
    low, high = image.convert("L").resize((200, 280), Image.Resampling.BOX).getextrema()
    return bool(isinstance(low, (int, float)) and isinstance(high, (int, float)) and high - low < 12)


def slant_of(image: Image.Image) -> float:
    """Degrees by which to turn the page so that its lines lie level; 0 where turning would not help clearly."""
    small = image.convert("L").resize(
        (700, max(1, round(700 * image.height / max(image.width, 1)))), Image.Resampling.BOX
    )
    level = _sharpness(small, 0.0)
    if level < _FAINT:
        return 0.0
    best, best_sharpness = 0.0, level
    for step in (1.0, 0.25):
        around = best
        low, high = _STEPS if step == 1.0 else (around - 0.75, around + 0.75)
        for index in range(round((high - low) / step) + 1):
            angle = low + index * step
            sharpness = _sharpness(small, angle)
            if sharpness > best_sharpness:
                best, best_sharpness = angle, sharpness
    return best if abs(best) >= _WORTH_TURNING and best_sharpness > 1.05 * level else 0.0


def _sharpness(image: Image.Image, angle: float) -> float:
    """How clearly rows of text and rows of white follow each other: the sum of squared steps between rows."""
    turned = image.rotate(angle, resample=Image.Resampling.BILINEAR, fillcolor=255) if angle else image
    rows = turned.crop((70, 0, 630, turned.height)).resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return float(sum((above - below) ** 2 for above, below in pairwise(rows)))
