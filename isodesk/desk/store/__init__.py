"""The desk's record: the mirror of what the platform told, and the outbox of what it is told."""
