"""Answers that people mark: shown over the results, one at a time, beside the list of what waits."""
