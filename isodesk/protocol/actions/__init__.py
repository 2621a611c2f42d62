"""The 21 actions, a module a family, each declared once after the document's own sections."""
