"""The outbox: what waits, what is in doubt, what was refused, and what to do."""
