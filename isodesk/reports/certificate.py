"""What the certificate of a certification handed in says, in one of the eight languages."""

from collections.abc import Mapping

from isodesk.reports.catalogues import catalogue, direction
from isodesk.reports.taken import Taken, breakable, result_data, result_word
from isodesk.reports.words import moment

TEMPLATE = "certificate.typ"


def certificate_data(taken: Taken, language: str) -> Mapping[str, object]:
    """The data of the template, as JSON has it: words chosen, numbers and dates written out."""
    return {
        "language": language,
        "direction": direction(language),
        "words": _words(taken, language),
        "centre": breakable(taken.centre),
        "candidate": breakable(taken.candidate),
        "test": breakable(taken.form.name_in(language)),
        "date": moment(taken.finished_at, taken.zone, language),
        "score": result_data(taken.grade, language),
        "footer": breakable(taken.centre),
        "number": taken.planned_test_id,
    }


def _words(taken: Taken, language: str) -> dict[str, str]:
    _ = catalogue(language).gettext
    return {
        "title": _("Certificate"),
        "awarded": _("Awarded to"),
        "test": _("For this certification test"),
        "score": result_word(taken.grade.grade_type, language),
        "date": _("Handed in on"),
        "centre": _("Issued by"),
        "number": _("Number"),
        "note": _(
            "This certificate is issued by the centre named above, with a station that is compatible with the Isograd "
            "API. It is not issued by Isograd, and it is no official Tosa certification."
        ),
    }
