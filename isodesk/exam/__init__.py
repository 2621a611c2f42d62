"""Items, forms, scoring: pure, without I/O, clock or randomness of its own."""
