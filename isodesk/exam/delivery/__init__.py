"""Which questions a test asks: all in order, some drawn by a blueprint, or each chosen by the answers before it.

``rules`` reads what a form says about it and knows no numpy; ``course`` is what a station asks.
"""
