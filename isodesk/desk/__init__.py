"""The desk: the window of an administrator, over a mirror and an outbox of its own."""
