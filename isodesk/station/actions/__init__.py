"""What each action does: a unit-of-work function an action, a module a family."""
