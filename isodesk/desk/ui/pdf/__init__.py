"""The report in the window: pages, zoom, saving, printing."""
