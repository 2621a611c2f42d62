"""Where the account is a station: the mirror follows its feed, so that several desks agree."""
