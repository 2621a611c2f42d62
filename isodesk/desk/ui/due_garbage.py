"""What Python would collect now, on the thread that asks; without Qt, for whoever has no window."""

import gc


def collect_what_is_due() -> None:
    """Collect the oldest generation that Python itself would collect now."""
    due = [
        generation
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if 0 < threshold < count
    ]
    if due:
        gc.collect(max(due))
