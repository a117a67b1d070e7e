"""Lets the tests of this folder import what lies beside them, and the papers of the room `typesetting`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
