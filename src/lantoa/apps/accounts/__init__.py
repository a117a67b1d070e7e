"""People: accounts, and the roles they hold in units."""
