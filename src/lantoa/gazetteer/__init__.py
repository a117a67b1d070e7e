"""The administrative map of Viet Nam as data: units before and since 2025-07-01, and how one became the other.

In: the tables shipped beside this file.
Out: units and successions for `core.organisation`.
Never: a network; a unit nobody published.
"""
