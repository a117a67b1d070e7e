"""What is kept: rows, permissions, transactions, use-cases. One app owns one noun.

In every app: `models` (rows), `selectors` (reads), `services` (writes: permission, rows, audit, one transaction),
`tasks` (work in the background), `management` (commands). A lower app never imports a higher one.
"""
