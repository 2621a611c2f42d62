"""The paged table: columns, model, delegate, view."""
