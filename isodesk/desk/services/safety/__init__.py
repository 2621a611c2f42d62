"""What keeps a profile from being lost: a recovery code, copies of secrets, backup and restore."""
