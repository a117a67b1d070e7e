"""Units kept in the database: the office's tree with its memory, as rows of `core.organisation`'s values."""
