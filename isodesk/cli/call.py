"""``isodesk call ACTION KEY=VALUE… --account NAME [--json] [--dry-run]``: one command an action, from the contract.

Exit status: 0 done; 1 refused by the platform; 3 nothing was done (not reached, not authorised);
4 sent, outcome not known; 64 a command line that asks for what isn't there (nothing was sent).
"""

import asyncio
import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from isodesk.cli.accounts import Chosen, address, find_account
from isodesk.cli.commands import fail
from isodesk.cli.fields import HIDDEN, command_name, read_fields, secret
from isodesk.cli.options import option
from isodesk.cli.showing import shown
from isodesk.cli.words import in_terminal, said
from isodesk.client.accounts import Account
from isodesk.client.errors import ClientError, InDoubt, Refused
from isodesk.client.isograd import Isograd
from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.encode import encode_request
from isodesk.protocol.requests import Request
from isodesk.protocol.text import Text
from isodesk.station.messages import terminal_language

if TYPE_CHECKING:
    from isodesk.client.posting import HttpAnswer

EXIT_REFUSED, EXIT_NOT_DONE, EXIT_IN_DOUBT = 1, 3, 4

_CALL = Text(
    "Call one action of an account.\n\n"
    "Exit status: 0 done, 1 refused, 3 nothing was done (not reached or not authorised), 4 sent but outcome not known, "
    "64 not a command line that can be carried out.",
    "Appeler une action d’un compte.\n\n"
    "Code de sortie : 0 fait, 1 refusé, 3 rien n’a été fait (compte non joint ou non autorisé), 4 envoyé mais "
    "résultat inconnu, 64 ligne de commande inutilisable.",
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
_JSON = Text("Print the answer as it came.", "Afficher la réponse telle quelle.")
_DRY_RUN = Text("Show what would be sent, and send nothing.", "Montrer ce qui serait envoyé, sans rien envoyer.")
_REQUIRED = Text("required", "obligatoire")

call_app = typer.Typer(help=in_terminal(_CALL), rich_markup_mode=None, add_completion=False, no_args_is_help=True)


def _command(declared: type[Request[Any]]) -> Callable[..., None]:
    def command(
        pairs: Annotated[list[str] | None, typer.Argument(metavar="KEY=VALUE...", show_default=False)] = None,
        *,
        account: Annotated[str, option("--account", _ACCOUNT)] = "",
        station: Annotated[str, option("--station", _STATION)] = "",
        client_id: Annotated[str, option("--client-id", _CLIENT_ID)] = "",
        client_secret: Annotated[str, option("--client-secret", _SECRET)] = "",
        as_json: Annotated[bool, option("--json", _JSON)] = False,
        dry_run: Annotated[bool, option("--dry-run", _DRY_RUN)] = False,
    ) -> None:
        request = read_fields(declared, pairs or [])
        chosen = Chosen(account, station, client_id, client_secret)
        if dry_run:
            _say(_described(request, address(chosen), as_json=as_json))
        else:
            raise typer.Exit(_call(find_account(chosen), request, as_json=as_json))

    return command


def _described(request: Request[Any], url: str, *, as_json: bool) -> str:
    hidden = {field.wire for field in request.fields() if secret(field)}
    form = {name: HIDDEN if name in hidden else value for name, value in encode_request(request).items()}
    if as_json:
        return json.dumps({"method": "POST", "url": url, "form": form}, ensure_ascii=False, indent=2)
    return "\n".join([f"POST {url}", *(f"{name}={value}" for name, value in form.items())])


def _call(account: Account, request: Request[Any], *, as_json: bool) -> int:
    untyped = as_json or getattr(request, "html", False) or getattr(request, "redirect", False)
    try:
        return asyncio.run(_raw(account, request) if untyped else _typed(account, request))
    except Refused as error:
        return fail(said(error), EXIT_REFUSED)
    except ClientError as error:
        return fail(said(error, account=account.name), EXIT_IN_DOUBT if isinstance(error, InDoubt) else EXIT_NOT_DONE)


async def _typed(account: Account, request: Request[Any]) -> int:
    async with Isograd(account, language=terminal_language()) as isograd:
        _say(shown(await isograd.call(request)))
    return 0


async def _raw(account: Account, request: Request[Any]) -> int:
    from isodesk.client.reading import check_answer

    async with Isograd(account, language=terminal_language()) as isograd:
        answer = await isograd.raw(request)
    _say(_as_it_came(answer))
    check_answer(request, answer)
    return 0


def _as_it_came(answer: "HttpAnswer") -> str:
    if 300 <= answer.status < 400:
        return json.dumps({"status": answer.status, "location": answer.headers.get("location", "")})
    return answer.body.decode("utf-8", "replace")


def _say(text: str) -> None:
    sys.stdout.write(text.rstrip("\n") + "\n")


def _help(declared: type[Request[Any]]) -> str:
    """The title of an action, and its fields with what they mean, from the contract."""
    lines = [f"{in_terminal(declared.action.title)} (act_id {declared.action.number}).", "", "\b"]
    width = max(len(_names(field.wire, field.name)) for field in declared.fields())
    for field in declared.fields():
        mark = f"[{in_terminal(_REQUIRED)}] " if field.required else ""
        meaning = in_terminal(field.meaning).replace("`", "")
        lines.append(f"{_names(field.wire, field.name):{width}}  {mark}{meaning}")
    rules = [in_terminal(condition.text).replace("`", "") for condition in declared.action.conditions]
    return "\n".join([*lines, "", *rules])


def _names(wire: str, name: str) -> str:
    return wire if wire == name else f"{wire}, {name.replace('_', '-')}"


for _declared in ACTIONS.values():
    call_app.command(command_name(_declared), help=_help(_declared), short_help=in_terminal(_declared.action.title))(
        _command(_declared)
    )
