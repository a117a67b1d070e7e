"""Wiring: settings, addresses, the door of the web server. Nothing below knows it."""
