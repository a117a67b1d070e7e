"""The workbench in the browser. A view reads its input, calls one service or selector, and shows the answer."""
