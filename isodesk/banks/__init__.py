"""Item banks and forms as files: read and checked, each fault with its file and line."""
