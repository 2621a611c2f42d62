"""The network's own settings: proxy and further certificates; the proxy's password is in the secret store."""

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from isodesk.desk.errors import InvalidInput
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.settings import SettingsFile
from isodesk.net.ways_out import DIRECT, WayOut
from isodesk.storage.secrets import SecretStore

PASSWORD = "proxy.password"  # noqa: S105 - under which name it is kept


@dataclass(frozen=True)
class WaysOut:
    """What a person entered of it; ``changed`` is awaited after a change, so that it counts at once."""

    settings: SettingsFile
    secrets: SecretStore
    changed: Callable[[], Awaitable[None]]

    @property
    def shown(self) -> WayOut:
        """What is entered, without the password."""
        current = self.settings.current
        return WayOut(current.proxy, current.proxy_user, "", current.proxy_except, current.ca_file)

    async def current(self) -> WayOut:
        """What calls use now."""
        if not self.shown.user:
            return self.shown
        password = await asyncio.to_thread(self.secrets.get, PASSWORD)
        return replace(self.shown, password=password or "")

    def check(self, entered: WayOut) -> Sequence[Fault]:
        """Faults of ``proxy`` and ``ca_file``; reads that file."""
        faults = []
        if entered.proxy not in ("", DIRECT) and not _is_proxy(entered.proxy):
            faults.append(Fault("proxy", "not_a_proxy"))
        if entered.ca_file and not _holds_certificates(Path(entered.ca_file)):
            faults.append(Fault("ca_file", "no_certificates"))
        return faults

    async def keep(self, entered: WayOut) -> None:
        """Keep what was entered; an empty password leaves the one that is kept. Raises ``InvalidInput``."""
        faults = await asyncio.to_thread(self.check, entered)
        if faults:
            raise InvalidInput(faults=faults)
        if not entered.user:
            await asyncio.to_thread(self.secrets.delete, PASSWORD)
        elif entered.password:
            await asyncio.to_thread(self.secrets.set, PASSWORD, entered.password)
        self.settings.change(
            proxy=entered.proxy,
            proxy_user=entered.user,
            proxy_except=entered.except_for,
            ca_file=entered.ca_file,
        )
        await self.changed()


def _is_proxy(text: str) -> bool:
    """An address with a host and perhaps a port; name and password have fields of their own."""
    try:
        parts = urlsplit(text if "://" in text else f"http://{text}")
        port = parts.port
    except ValueError:
        return False
    whole = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.path in ("", "/")
    return whole and "@" not in parts.netloc and port != 0 and not any(each.isspace() for each in text)


def _holds_certificates(path: Path) -> bool:
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cafile=str(path))
    except OSError:  # ssl's own errors are among them
        return False
    return True
