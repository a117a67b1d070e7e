"""The ledger: who owes what by when."""
