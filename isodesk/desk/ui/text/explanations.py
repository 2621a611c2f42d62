"""What a field of a form means, by its name in the contract: what the API's document says, in words for administrators.

Fields look here by themselves; one that is called otherwise says under which name it is explained.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_WORDS: Mapping[str, Callable[[], str]] = {
    # Candidates
    "given_name": lambda: translate("Explanations", "As it is to stand on reports and diplomas."),
    "family_name": lambda: translate("Explanations", "As it is to stand on reports and diplomas."),
    "email": lambda: translate(
        "Explanations",
        "The candidate logs in with this address and gets invitations there. It belongs to one candidate only of "
        "the account.",
    ),
    "gender": lambda: translate("Explanations", "Only used to address the candidate; it may be left open."),
    "language": lambda: translate(
        "Explanations",
        "The language of mails to this candidate and of the pages around the test. The test itself is in a language "
        "of its own.",
    ),
    "external_id": lambda: translate(
        "Explanations",
        "What your own system calls this candidate. It is kept with the candidate and can be searched for.",
    ),
    "group": lambda: translate(
        "Explanations",
        "A group by the name or number that it has in your own system. One that doesn’t exist yet is created.",
    ),
    "group_id": lambda: translate(
        "Explanations",
        "The number that the platform gave a group of its own. Leave it empty if you name a group yourself.",
    ),
    "password": lambda: translate(
        "Explanations",
        "With what the candidate logs in first. If you leave it empty, the platform makes one and tells it in the "
        "invitation.",
    ),
    "keep_password": lambda: translate(
        "Explanations",
        "The password then isn’t shown in invitations, and the candidate needn’t change it at the first log-in. You "
        "have to tell it yourself.",
    ),
    "job_id": lambda: translate(
        "Explanations", "The number of a job profile on the platform, to which results are compared."
    ),
    "extra_time_percent": lambda: translate(
        "Explanations",
        "Time granted on top, for the whole test and for each timed question: 0 is none, 50 half as much again, 100 "
        "twice the time.",
    ),
    # Registrations
    "form_id": lambda: translate(
        "Explanations",
        "What is to be taken. The platform lists it with its number under “Help”.",
    ),
    "another": lambda: translate(
        "Explanations",
        "Without this, a candidate who hasn’t finished such a test yet keeps it, and no credit is taken. With it, "
        "there is one more, at the price of another credit.",
    ),
    "session_id": lambda: translate(
        "Explanations",
        "The test then starts only between the session’s beginning and its end, with the code told on the day.",
    ),
    "proctored": lambda: translate(
        "Explanations", "The candidate is watched at a distance during the test. It takes a proctoring credit as well."
    ),
    "full_screen": lambda: translate(
        "Explanations", "The test only goes on while it fills the whole screen of the candidate."
    ),
    "limit": lambda: translate(
        "Explanations",
        "How often one candidate may be registered to this test. Who has had it so often already is refused.",
    ),
    "limit_days": lambda: translate(
        "Explanations",
        "Only tests of so many past days count for the limit. Without a limit it means one test in that time.",
    ),
    "return_page": lambda: translate(
        "Explanations", "The web page to which the candidate is led after the test, for example your course."
    ),
    "callback_page": lambda: translate(
        "Explanations",
        "A web address that the platform calls as soon as the test is handed in, so that your own system knows.",
    ),
    "cpf_id": lambda: translate(
        "Explanations", "The number of the “Compte Personnel de Formation” file that pays for this test."
    ),
    "tests_by_credit": lambda: translate(
        "Explanations",
        "One credit then stands for 2, 3 or 4 tests of the same candidate; the next registrations to it are free.",
    ),
    # Sessions
    "description": lambda: translate(
        "Explanations", "What administrators and candidates see of the session, such as room and day."
    ),
    "start": lambda: translate("Explanations", "Before this moment no test of the session can be started."),
    "end": lambda: translate(
        "Explanations",
        "After this moment no test of the session can be started. One that is under way may be finished.",
    ),
    "code": lambda: translate(
        "Explanations",
        "Asked of every candidate who starts. Tell it in the room, not in the invitation. Without one, nothing is "
        "asked.",
    ),
    # Invitations
    "template_id": lambda: translate(
        "Explanations",
        "The number of a mail template. It stands in the address of the page on which the template is edited on the "
        "platform.",
    ),
    "send_on": lambda: translate(
        "Explanations", "The day on which the mail goes out. Without one, or with a day past, it goes out now."
    ),
    "sender": lambda: translate(
        "Explanations",
        "An address that the platform has verified for your account. Without one, it writes from its usual address.",
    ),
    # Accounts
    "api_url": lambda: translate(
        "Explanations",
        "The address of the platform’s API. It ends in “/api/usage”, and Isograd or the station tells it.",
    ),
    "client_id": lambda: translate(
        "Explanations",
        "Who calls: the identifier of the OAuth client that was made for your account, beside its secret.",
    ),
    "secret": lambda: translate(
        "Explanations", "The secret of that client. It is kept in this computer’s keyring and shown nowhere again."
    ),
    "sub_account_id": lambda: translate(
        "Explanations",
        "For distributors: the number of the company account on which everything is done. It goes with every call.",
    ),
}

_SAME: Mapping[str, str] = {
    "template": "template_id",
    "known_sender": "sender",
    "group_number": "group_id",
    "external_group_id": "group",
}


def explanation(name: str) -> str:
    """What the field of that name means, empty where there is nothing to explain."""
    words = _WORDS.get(_SAME.get(name, name))
    return words() if words else ""


def explained() -> frozenset[str]:
    """The names that are explained."""
    return frozenset(_WORDS) | frozenset(_SAME)
