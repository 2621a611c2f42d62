"""Composing a launch by hand: what it says, what of it is sent, how it looks, and how a tool answered it."""
