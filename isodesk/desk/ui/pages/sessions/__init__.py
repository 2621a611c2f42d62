"""Sessions: a window of time and a code."""
