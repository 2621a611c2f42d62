"""IsoDesk: a desk and a station for certification tests."""

__version__ = "0.1.0"
