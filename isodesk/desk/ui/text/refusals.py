"""What the platform's error codes mean for an administrator, and what to do about each."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_Pair = tuple[Callable[[], str], Callable[[], str]]

_WORDS: Mapping[str, _Pair] = {
    "103": (
        lambda: translate("Refusals", "The platform doesn’t know this action."),
        lambda: translate("Refusals", "It may be older than this program."),
    ),
    "105": (
        lambda: translate("Refusals", "The platform can’t use one of the values."),
        lambda: translate("Refusals", "Check what was entered, then do it again."),
    ),
    "106": (
        lambda: translate("Refusals", "This account may not use that test."),
        lambda: translate("Refusals", "Choose another test, or ask for access to it."),
    ),
    "107": (
        lambda: translate("Refusals", "The platform doesn’t know this candidate."),
        lambda: translate("Refusals", "They may have been deleted elsewhere."),
    ),
    "201": (
        lambda: translate("Refusals", "The platform can’t use what was entered about the candidate."),
        lambda: translate("Refusals", "Check names and e-mail, then do it again."),
    ),
    "202": (
        lambda: translate("Refusals", "The platform knows somebody with this e-mail already."),
        lambda: translate("Refusals", "Confirm that it is the same person, or correct the address."),
    ),
    "203": (
        lambda: translate("Refusals", "The platform doesn’t know this group."),
        lambda: translate("Refusals", "Choose another group."),
    ),
    "301": (
        lambda: translate("Refusals", "There are no credits left for this type of test."),
        lambda: translate("Refusals", "Order credits, then send this again."),
    ),
    "303": (
        lambda: translate("Refusals", "There are no proctoring credits left."),
        lambda: translate("Refusals", "Order credits, or register without proctoring."),
    ),
    "304": (
        lambda: translate("Refusals", "The test is started already, or doesn’t exist any more."),
        lambda: translate("Refusals", "Refresh the statuses to see which."),
    ),
    "402": (
        lambda: translate("Refusals", "The candidate has taken this test as often as allowed."),
        lambda: translate("Refusals", "Raise the limit, or choose another test."),
    ),
    "501": (
        lambda: translate("Refusals", "The platform doesn’t know this test."),
        lambda: translate("Refusals", "It may have been deleted elsewhere."),
    ),
    "502": (
        lambda: translate("Refusals", "The test isn’t finished."),
        lambda: translate("Refusals", "Wait until the candidate has handed it in."),
    ),
    "601": (
        lambda: translate("Refusals", "Only assessments have a report."),
        lambda: translate("Refusals", "For a certification the platform issues the diploma itself."),
    ),
    "902": (
        lambda: translate("Refusals", "The platform doesn’t know this session."),
        lambda: translate("Refusals", "It may have been deleted elsewhere."),
    ),
    "903": (
        lambda: translate("Refusals", "Somebody is taking a test of this session now."),
        lambda: translate("Refusals", "Change or delete it once they have handed in."),
    ),
    "904": (
        lambda: translate("Refusals", "The platform doesn’t know this group."),
        lambda: translate("Refusals", "Choose another group."),
    ),
    "905": (
        lambda: translate("Refusals", "There are still people in this group."),
        lambda: translate("Refusals", "Move them to another group first."),
    ),
    "906": (
        lambda: translate("Refusals", "The platform doesn’t know this template."),
        lambda: translate("Refusals", "Choose another one from the list."),
    ),
    "907": (
        lambda: translate("Refusals", "This template can’t be filled in for this candidate."),
        lambda: translate("Refusals", "Correct its tags on the platform, or choose another template."),
    ),
    "908": (
        lambda: translate("Refusals", "This answer doesn’t wait for a mark."),
        lambda: translate("Refusals", "It may have been marked elsewhere."),
    ),
    "909": (
        lambda: translate("Refusals", "The test is started already."),
        lambda: translate("Refusals", "Only tests that nobody has begun can be changed."),
    ),
    "910": (
        lambda: translate("Refusals", "There is a group of this name already."),
        lambda: translate("Refusals", "Choose another name."),
    ),
}


def refusal_words(code: str, text: str) -> tuple[str, str]:
    """What happened and what to do; the platform's own words where its code isn't documented."""
    pair = _WORDS.get(code)
    if pair is None:
        happened = translate("Refusals", "The platform refused, saying “{text}” (code {code}).")
        return happened.format(text=text or "…", code=code), ""
    return pair[0](), pair[1]()
