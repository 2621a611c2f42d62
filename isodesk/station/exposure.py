"""How often each item of a form was shown and answered, counted once a test is handed in."""

from sqlalchemy.dialects.sqlite import insert

from isodesk.station.context import Unit
from isodesk.station.schema import exposure
from isodesk.station.sitting import Sitting

# Made once: to build a statement takes longer than to carry it out.
_INSERT = insert(exposure)
_COUNT = _INSERT.on_conflict_do_update(
    index_elements=["form_id", "item_id"],
    set_={
        "shown": exposure.c.shown + _INSERT.excluded.shown,
        "administered": exposure.c.administered + _INSERT.excluded.administered,
    },
)


def count_exposure(unit: Unit, sitting: Sitting) -> None:
    """Count the questions of a test that is being handed in."""
    rows = [
        {
            "form_id": sitting.form.id,
            "item_id": question.item.item_id,
            "shown": 1,
            "administered": int(sitting.is_dealt_with(question)),
        }
        for question in sitting.questions
        if question.shown_at is not None or sitting.is_dealt_with(question)
    ]
    if not rows:
        return
    unit.connection.execute(_COUNT, rows)
