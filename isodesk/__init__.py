"""IsoDesk: a desk and a station for certification tests."""
