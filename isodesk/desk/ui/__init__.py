"""The window: tabs over the services, each a view that shows and a presenter that acts."""
