"""Who did what, to what, when, from where: append-only, each event sealed by the one before it."""
