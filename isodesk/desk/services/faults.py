"""What is wrong in what was entered."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Fault:
    """One thing wrong in one field: ``code`` says what, ``parameters`` say with what.

    Codes: ``missing``, ``too_long`` (maximum), ``control_character``, ``not_an_address``, ``out_of_range``
    (minimum, maximum), ``known`` (the address belongs to another candidate), ``end_before_start``,
    ``formula``, ``too_short``, ``skipped_time`` (the clocks go forward over it), ``unknown_kind``, ``no_days``,
    ``too_many`` (maximum), ``overlap``, ``empty_level`` (of a group's path), ``not_both`` (a group by name and by
    number), ``not_a_page`` (no address of a page), ``not_in_the_future``.
    """

    field: str
    code: str
    parameters: dict[str, object] = dataclasses.field(default_factory=dict)
