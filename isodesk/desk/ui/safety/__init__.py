"""Recovery code, backup and restore, crash reports: what is shown of them."""
