"""Seeding a station: a YAML file that says which accounts, forms and people it is to hold."""
