"""Holding a real account against the contract, by reads alone: what differs, and what the desk does about it."""
