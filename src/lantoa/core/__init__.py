"""The pure core: text in, values with evidence out. No files, no network, no clock."""
