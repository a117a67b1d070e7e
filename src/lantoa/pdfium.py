"""PDFium may be used by one thread at a time: whoever calls it holds this lock meanwhile."""

import threading

PDFIUM = threading.Lock()
