"""Adaptive tests and calibration: how well, and how fast beside other programs."""
