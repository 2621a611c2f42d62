"""What ``make bench`` measures: the product beside its floors, in the same run."""
