"""Credits: what is left, and what was spent on whom."""
