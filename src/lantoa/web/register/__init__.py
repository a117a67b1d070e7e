"""Văn bản đến: what came in, and what is late?"""
