"""Tổ chức: the tree of a day, one unit's life, tables in and out, reorganisations."""
