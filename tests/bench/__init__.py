"""The LTI test bench."""
