"""Import of a list of candidates: read, dry run, and one confirmation that makes it real."""
