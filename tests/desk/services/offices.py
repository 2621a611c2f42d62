"""A desk for tests: a profile in a temporary folder, on a real station over HTTP."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from isodesk.client.accounts import AccountKind
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.settings import AccountSettings

PASSPHRASE = "a passphrase for tests"


@asynccontextmanager
async def open_desk(
    folder: Path, url: str = "", client_id: str = "", secret: str = "", *, start: bool = True
) -> AsyncIterator[Desk]:
    """A desk whose account is the station at ``url``; without one, an account that nobody answers for."""
    desk = Desk.open(folder, passphrase=PASSPHRASE)
    try:
        if not any(each.name == "Centre" for each in desk.accounts.all()):
            base = url or "http://127.0.0.1:9"
            account = AccountSettings(
                "", "Centre", AccountKind.CUSTOM, f"{base}/api/usage", f"{base}/oauth2/token", client_id or "nobody"
            )
            made = await desk.accounts.add(account, secret or "nothing")
            await desk.accounts.use(made.id)
        if start:
            await desk.start()
        yield desk
    finally:
        await desk.close()


def draft(number: int, **fields: object) -> CandidateDraft:
    """A candidate with a number in name and address."""
    given = {
        "given_name": f"Prénom{number}",
        "family_name": f"Modèle{number}",
        "email": f"modele{number}@example.org",
        **fields,
    }
    return CandidateDraft(**given)  # type: ignore[arg-type]  # as the test names them
