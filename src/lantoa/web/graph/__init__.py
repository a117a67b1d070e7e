"""The citation graph: what one paper rests on, what rests on it."""
