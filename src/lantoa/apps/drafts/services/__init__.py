"""Changing outgoing papers, their numbers and who may sign them."""
