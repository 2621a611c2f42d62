"""The station's migrations, in order of their numbers."""
