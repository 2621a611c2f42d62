"""The candidates' pages: rendered by the station, working without JavaScript."""
