"""``/station/v1``: what a station offers beyond the documented API, a module a family."""
