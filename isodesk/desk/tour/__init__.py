"""The guided tour: the real window, driven through the whole job against a real station, with pictures."""
