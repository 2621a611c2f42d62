"""The tabs, a folder each: columns, view, presenter, forms."""
