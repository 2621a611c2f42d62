"""The shape of the desk's store, one script a revision."""
