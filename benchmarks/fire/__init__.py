"""A desk under fire: a line that goes wrong, kill -9, a second administrator; judged by the station's books."""
