"""A server that implements the documented platform."""
