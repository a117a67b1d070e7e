"""The ledger: duties that people confirmed, until they are done."""
