"""Results: grades, skills, and the report in the window."""
