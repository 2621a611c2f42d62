"""Pages of the course, in English and French."""
