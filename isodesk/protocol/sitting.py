"""What ``isodesk sit`` prints: an interface to other programs, in the contract's names where it has them."""

from isodesk.protocol.values import TestStatus


def sitting_object(
    *,
    planned_test_id: int | None,
    status: TestStatus | None,
    answered: int,
    grade_type: int | None,
    value: float | None,
) -> dict[str, object]:
    """The JSON object of a sitting; what isn't known, or may not be seen by the candidate, is null."""
    return {
        "pla_tst_id": planned_test_id,
        "status": None if status is None else int(status),
        "answered": answered,
        "gra_typ_id": grade_type,
        "num_val": value,
    }
