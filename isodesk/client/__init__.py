"""Calls any account over the documented API: ``isodesk.client.isograd.Isograd``."""
