"""Words of the window: languages, numbers and dates, errors, names of states."""
