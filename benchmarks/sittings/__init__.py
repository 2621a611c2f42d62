"""Sittings by the hundred: candidates who all start at once, and candidates to whom everything happens."""
