"""Incoming papers: their files, the register, what the machine read, what people decided about it."""
