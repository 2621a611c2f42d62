"""What stands around every page: the window, its rail, the bar below, the frame of a page."""
