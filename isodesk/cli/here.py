"""What is on this computer: versions, the profile's folder, the keyring, the display, the way out."""

import os
import platform
import ssl
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from isodesk import __version__
from isodesk.cli.words import in_terminal, said
from isodesk.desk.errors import SettingsUnreadable
from isodesk.desk.services.desk import STORE_NAME
from isodesk.desk.services.profile import PASSPHRASE_VARIABLE, profile_folder
from isodesk.desk.services.settings import FILE_NAME, SettingsFile
from isodesk.net.proxies import proxy_for
from isodesk.net.tls import CaFileUnusable, tls_context
from isodesk.protocol.text import Text
from isodesk.storage.secrets import KEYRING_NAME, STAND_IN_NAME

_PACKAGES = ("PySide6-Essentials", "httpx", "sqlcipher3", "cryptography", "truststore", "keyring")
_MISSING = Text("is missing", "est absent")
_NOT_WRITABLE = Text("can’t be written", "n’est pas modifiable")
_NO_KEYRING = Text(
    "no keyring answers: a passphrase is asked for, or taken from ISODESK_PASSPHRASE",
    "aucun trousseau ne répond : une phrase secrète est demandée, ou prise dans ISODESK_PASSPHRASE",
)
_LOCKED = Text("its keyring doesn’t answer: unlock it", "son trousseau ne répond pas : déverrouillez-le")
_NO_DISPLAY = Text("there is none: the window can’t open", "il n’y en a pas : la fenêtre ne peut pas s’ouvrir")
_NO_CERTIFICATES = Text("holds no certificates", "ne contient aucun certificat")


@dataclass(frozen=True)
class Finding:
    """One line: what it is about, what was seen, and what is wrong with it (empty: nothing)."""

    what: str
    seen: str
    wrong: str = ""


def look_here() -> Sequence[Finding]:
    """Everything, in the order in which a person would ask."""
    folder = profile_folder()
    looks: Sequence[Callable[[Path], Iterator[Finding]]] = (_versions, _paths, _settings, _secrets, _display, _network)
    return [finding for look in looks for finding in look(folder)]


def _versions(folder: Path) -> Iterator[Finding]:
    del folder
    yield Finding("isodesk", __version__)
    yield Finding("Python", platform.python_version())
    yield Finding("system", platform.platform())
    yield Finding("OpenSSL", ssl.OPENSSL_VERSION)
    for package in _PACKAGES:
        try:
            yield Finding(package, version(package))
        except PackageNotFoundError:
            yield Finding(package, "-", in_terminal(_MISSING))


def _paths(folder: Path) -> Iterator[Finding]:
    nearest = next(each for each in (folder, *folder.parents) if each.exists())
    writable = os.access(nearest, os.W_OK | os.X_OK)
    yield Finding("profile", str(folder), "" if writable else in_terminal(_NOT_WRITABLE))
    store = folder / STORE_NAME
    yield Finding("store", f"{store.stat().st_size} bytes" if store.exists() else "-")


def _settings(folder: Path) -> Iterator[Finding]:
    try:
        settings = SettingsFile(folder)
    except SettingsUnreadable as error:
        yield Finding(FILE_NAME, str(error.parameters["setting"]) or "-", said(error))
        return
    names = ", ".join(account.name or account.id for account in settings.current.accounts)
    yield Finding("accounts", names)


def _secrets(folder: Path) -> Iterator[Finding]:
    from isodesk.storage.keyring_store import keyring_works

    works = keyring_works()
    kind = "file" if (folder / STAND_IN_NAME).exists() else "keyring" if (folder / KEYRING_NAME).exists() else "-"
    wrong = in_terminal(_LOCKED) if kind == "keyring" and not works else ""
    yield Finding("secrets", kind, wrong)
    unanswered = not works and kind == "-" and not os.environ.get(PASSPHRASE_VARIABLE)
    yield Finding("keyring", "answers" if works else "-", in_terminal(_NO_KEYRING) if unanswered else "")


def _display(folder: Path) -> Iterator[Finding]:
    del folder
    if sys.platform in ("win32", "darwin"):
        yield Finding("display", sys.platform)
        return
    shown = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or os.environ.get("QT_QPA_PLATFORM", "")
    yield Finding("display", shown or "-", "" if shown else in_terminal(_NO_DISPLAY))


def _network(folder: Path) -> Iterator[Finding]:
    from isodesk.cli.desk_accounts import desk_way_out

    way_out = desk_way_out(folder)
    if way_out is None:  # the settings can't be read, which is said already
        return
    yield Finding("proxy", _bare(proxy_for("https", "app.isograd.com", way_out)))
    if way_out.ca_file:
        try:
            tls_context(way_out.ca_file)
        except CaFileUnusable:
            yield Finding("certificates", way_out.ca_file, in_terminal(_NO_CERTIFICATES))
        else:
            yield Finding("certificates", way_out.ca_file)


def _bare(proxy: str | None) -> str:
    """Without name and password, which the environment may hold."""
    if proxy is None:
        return "-"
    scheme, _, rest = proxy.rpartition("://")
    return f"{scheme or 'http'}://{rest.rpartition('@')[2]}"
