"""Reading incoming papers, their register and their review."""
