"""The command line: files in, tables, pages, registers and pictures out.

In: arguments, files.
Out: text on stdout or files; messages on stderr; an exit code (0, 1, 2, 130).
Never: a traceback for bad input; a rule about directives; a heavy import before it is needed.
"""
