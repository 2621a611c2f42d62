"""What can be asked: one module an item type, each a subclass of ``item.Item`` and an entry of ``catalogue``."""
