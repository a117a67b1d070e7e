"""Many readings in, one plan out."""
