"""``isodesk doctor [--account X]``: what is wrong here, or in which points an account differs from the contract.

Exit status: 0 nothing; 1 something; 3 the account was not reached or its credentials aren't accepted.
"""

import asyncio
import dataclasses
import json
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from isodesk.cli.accounts import Chosen, find_account
from isodesk.cli.commands import fail
from isodesk.cli.doctor_words import EFFECTS, GOOD, GOOD_HERE, LINE, SUBJECTS
from isodesk.cli.here import Finding, look_here
from isodesk.cli.options import option
from isodesk.cli.words import in_terminal, said
from isodesk.client.accounts import Account
from isodesk.client.checkup.deviations import Deviation
from isodesk.client.checkup.subjects import PlannedTest
from isodesk.client.errors import ClientError
from isodesk.net.ways_out import SYSTEM, WayOut
from isodesk.protocol.text import Text

EXIT_SOME, EXIT_NOT_REACHED = 1, 3

_DOCTOR = Text(
    "Say what is wrong on this computer; with --account, in which points that account differs from the documented "
    "API. It only reads: nothing is changed on the platform.\n\n"
    "Exit status: 0 nothing found, 1 something found, 3 the account was not reached or doesn’t accept the credentials.",
    "Dire ce qui ne va pas sur cet ordinateur ; avec --account, en quoi ce compte s’écarte de l’API documentée. "
    "Rien n’est modifié sur la plateforme : tout n’est que lecture.\n\n"
    "Code de sortie : 0 rien trouvé, 1 quelque chose, 3 compte non joint ou identifiants refusés.",
)
_ACCOUNT = Text("Account kept by the desk, by its name.", "Compte du bureau, par son nom.")
_STATION = Text(
    "Address of a station, or “testing” or “production”. Also ISODESK_URL.",
    "Adresse d’une station, ou « testing » ou « production ». Aussi ISODESK_URL.",
)
_CLIENT_ID = Text("OAuth client id. Also ISODESK_CLIENT_ID.", "Identifiant client OAuth. Aussi ISODESK_CLIENT_ID.")
_SECRET = Text(
    "OAuth client secret; better in ISODESK_CLIENT_SECRET, which others on this computer don’t see.",
    "Secret du client OAuth ; plutôt dans ISODESK_CLIENT_SECRET, que les autres utilisateurs ne voient pas.",
)
_TEST = Text(
    "A planned test to ask about, as NUMBER:FORM:ADDRESS; may be repeated. Without it some that the desk knows.",
    "Un test planifié à interroger : NUMÉRO:TEST:ADRESSE ; répétable. Sinon, quelques-uns connus du bureau.",
)
_JSON = Text("Print a JSON array.", "Afficher un tableau JSON.")

doctor_app = typer.Typer(rich_markup_mode=None, add_completion=False)


@doctor_app.command(help=in_terminal(_DOCTOR))
def doctor(
    *,
    account: Annotated[str, option("--account", _ACCOUNT)] = "",
    station: Annotated[str, option("--station", _STATION)] = "",
    client_id: Annotated[str, option("--client-id", _CLIENT_ID)] = "",
    client_secret: Annotated[str, option("--client-secret", _SECRET)] = "",
    test: Annotated[list[str] | None, option("--test", _TEST)] = None,
    as_json: Annotated[bool, option("--json", _JSON)] = False,
) -> None:
    """Examine this computer, or one account."""
    chosen = Chosen(account, station, client_id, client_secret)
    if not account and not station:
        raise typer.Exit(_say_here(look_here(), as_json=as_json))
    tests = [_planned_test(each) for each in test or ()]
    raise typer.Exit(_examine(find_account(chosen), tests or _known(account), _way_out(), as_json=as_json))


def _planned_test(text: str) -> PlannedTest:
    number, _, rest = text.partition(":")
    form, _, email = rest.partition(":")
    if not (number.isdigit() and form.isdigit() and "@" in email):
        raise typer.BadParameter(text, param_hint="--test")
    return PlannedTest(int(number), int(form), email)


def _known(account: str) -> Sequence[PlannedTest]:
    from isodesk.cli.desk_accounts import desk_tests

    return desk_tests(account) if account else ()


def _way_out() -> WayOut:
    from isodesk.cli.desk_accounts import desk_way_out

    return desk_way_out() or SYSTEM


def _examine(account: Account, tests: Sequence[PlannedTest], way_out: WayOut, *, as_json: bool) -> int:
    from isodesk.client.checkup.run import check_up

    try:
        found = asyncio.run(check_up(account, tests, way_out))
    except ClientError as error:
        return fail(said(error, account=account.name), EXIT_NOT_REACHED)
    if as_json:
        _print(json.dumps([dataclasses.asdict(each) for each in found], ensure_ascii=False, indent=2))
    else:
        subjects = in_terminal(SUBJECTS).format(count=len(tests))
        _print("\n".join([*(_line(each) for each in found), *([] if found else [in_terminal(GOOD)]), subjects]))
    return EXIT_SOME if found else 0


def _line(found: Deviation) -> str:
    shown = dataclasses.asdict(found) | {"effect": in_terminal(EFFECTS[found.effect])}
    return in_terminal(LINE).format(**shown)


def _say_here(found: Sequence[Finding], *, as_json: bool) -> int:
    wrong = any(each.wrong for each in found)
    if as_json:
        _print(json.dumps([dataclasses.asdict(each) for each in found], ensure_ascii=False, indent=2))
    else:
        width = max(len(each.what) for each in found)
        lines = [
            f"{'!' if each.wrong else ' '} {each.what:{width}}  {each.seen}  {each.wrong}".rstrip() for each in found
        ]
        _print("\n".join(lines if wrong else [*lines, in_terminal(GOOD_HERE)]))
    return EXIT_SOME if wrong else 0


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")
