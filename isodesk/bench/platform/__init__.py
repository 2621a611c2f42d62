"""A learning platform on loopback: what tools call, and the pages of a course."""
