"""Faults of genuine tokens that say something else: T-11 to T-30 of the checklist, but the nonces of other logins."""

import json
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, Final

from isodesk.bench.faults.browsing import Journey
from isodesk.bench.faults.fault import Expected
from isodesk.bench.faults.platform import Claims, Platform
from isodesk.bench.faults.tokens import token_row
from isodesk.lti import names
from isodesk.protocol.text import Text

_LONG: Final = "1" * 256
_EVIL: Final = "https://evil.example"
_TIMES: Final = (
    ("T-15", Text("exp 10 min ago", "exp il y a 10 min"), {"iat": -700.0, "exp": -600.0}),
    ("T-15", Text("exp before iat", "exp avant iat"), {"iat": 30.0, "exp": 10.0}),
    ("T-16", Text("iat in 10 min", "iat dans 10 min"), {"iat": 600.0, "exp": 900.0}),
    ("T-16", Text("iat a day ago", "iat il y a un jour"), {"iat": -86_400.0}),
)
_NAMES: Final = {
    "T-15": "exp",
    "T-16": "iat",
    "T-17": "nonce",
    "T-20": names.DEPLOYMENT,
    "T-21": names.VERSION,
    "T-22": names.MESSAGE_TYPE,
    "T-23": names.ROLES,
    "T-24": names.RESOURCE_LINK,
    "T-25": names.TARGET,
    "T-26": "sub",
    "T-27": "sub",
    "T-29": names.CUSTOM,
}
_REFUSED: Final[Mapping[str, tuple[Any, ...]]] = {
    "T-15": (None,),
    "T-16": (None,),
    "T-17": (None, "", 5, "of-no-login"),
    "T-20": (None, "of-nobody", _LONG),
    "T-21": (None, "1.3", "1.3.1", "2.0.0"),
    "T-22": (None, "foo", "basic-lti-launch-request"),
    "T-23": (None, "Learner"),
    "T-24": (None, {}, {"id": ""}, "link"),
    "T-25": (None, _EVIL),
    "T-26": (None,),
    "T-27": (_LONG, 17),
    "T-29": ("a=9", {"a": None}, {"a": {}}, {"a": []}),
}
_TAKEN: Final[Mapping[str, tuple[Any, ...]]] = {"T-23": ([], [""], ["x"], ["Learner"])}


def claim_faults() -> list[Journey]:
    """Every row about what a token says."""
    return [*_parties(), *_times(), *_values(), *_people()]


def _said(number: str, given: Text, expected: Expected = Expected.REFUSED, **changed: Any) -> Journey:
    return token_row(number, given, partial(_with, changed), expected)


def _with(changed: Mapping[str, Any], platform: Platform, claims: Claims) -> str:
    whole = {**claims, **changed}
    return platform.signed({name: value for name, value in whole.items() if value is not None})


def _parties() -> Iterator[Journey]:
    yield _said("T-11", Text("an unknown iss", "un iss inconnu"), iss=_EVIL)
    yield token_row("T-11", Text("iss with a slash more", "iss avec une barre en plus"), _slash_more)
    yield _said("T-12", Text("an aud of somebody else", "l’aud d’un autre"), aud="of-nobody")
    yield _said("T-12", Text("aud empty", "aud vide"), aud=[])
    yield token_row("T-13", Text("aud of two, no azp", "aud de deux, sans azp"), partial(_for_two, None))
    yield token_row("T-13", Text("aud a list of one", "aud : liste d’un seul"), _listed, Expected.FOLLOWED)
    yield token_row("T-14", Text("azp of another audience", "l’azp d’un autre aud"), partial(_for_two, "of-nobody"))
    yield _said("T-14", Text("azp of somebody else", "l’azp d’un autre"), azp="of-nobody")


def _slash_more(platform: Platform, claims: Claims) -> str:
    return platform.signed({**claims, "iss": f"{claims['iss']}/"})


def _for_two(azp: str | None, platform: Platform, claims: Claims) -> str:
    return _with({"aud": [claims["aud"], "of-nobody"], "azp": azp}, platform, claims)


def _listed(platform: Platform, claims: Claims) -> str:
    return platform.signed({**claims, "aud": [claims["aud"]]})


def _times() -> Iterator[Journey]:
    for number, given, moved in _TIMES:
        yield token_row(number, given, partial(_moved, moved))

    yield token_row("T-15", Text("exp in quotes", "exp entre guillemets"), _quoted)


def _quoted(platform: Platform, claims: Claims) -> str:
    return platform.signed({**claims, "exp": str(claims["exp"])})


def _moved(seconds: Mapping[str, float], platform: Platform, claims: Claims) -> str:
    now = claims["iat"]
    return platform.signed({**claims, **{name: int(now + each) for name, each in seconds.items()}})


def _values() -> Iterator[Journey]:
    for expected, values in ((Expected.REFUSED, _REFUSED), (Expected.FOLLOWED, _TAKEN)):
        for number, each in values.items():
            for value in each:
                yield _said(number, _words(_NAMES[number], value), expected, **{_NAMES[number]: value})


def _words(name: str, value: Any) -> Text:
    claim = name.removeprefix(names.CLAIM)
    if value is None:
        return Text(f"without {claim}", f"sans {claim}")
    if value == _LONG:
        return Text(f"{claim} of 256 characters", f"{claim} de 256 caractères")
    shown = json.dumps(value)
    return Text(f"{claim} {shown}", f"{claim} {shown}")


def _people() -> Iterator[Journey]:
    yield _said("T-28", Text("without a context", "sans contexte"), Expected.FOLLOWED, **{names.CONTEXT: None})
    yield token_row("T-29", Text("a custom number", "un nombre dans custom"), _with_number, Expected.FOLLOWED)
    yield _said("T-30", Text("no name", "sans nom"), Expected.FOLLOWED, given_name=None, family_name=None)
    yield _said("T-30", Text("no e-mail", "sans e-mail"), Expected.FOLLOWED, email=None)


def _with_number(platform: Platform, claims: Claims) -> str:
    return platform.signed({**claims, names.CUSTOM: {**claims[names.CUSTOM], "isodesk_bench": 2}})
