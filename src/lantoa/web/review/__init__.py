"""Đọc và xác nhận: the paper on the left, what was read on the right, linked both ways."""
