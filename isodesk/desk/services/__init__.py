"""Use cases of the desk, asynchronous and free of Qt: what the window sees. ``Desk`` gathers them."""
