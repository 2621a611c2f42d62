"""Charts in the look's colours, each with its numbers as a table behind it. Imported when one is first shown."""
