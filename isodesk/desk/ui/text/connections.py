"""Why an account isn't reached, each with its own remedy: what happened, and what to do."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_Pair = Callable[[], tuple[str, str]]


def _name() -> tuple[str, str]:
    return (
        translate("Connections", "No computer has this address."),
        translate("Connections", "Check how it is spelt, and the network. Changes made here are kept and sent later."),
    )


def _certificate() -> tuple[str, str]:
    return (
        translate("Connections", "This computer doesn’t trust the certificate of the address."),
        translate(
            "Connections",
            "On many company networks the traffic is inspected: ask who runs the network for its certificate, and "
            "enter the file under Network.",
        ),
    )


def _certificate_time() -> tuple[str, str]:
    return (
        translate("Connections", "The certificate of the address has expired, or isn’t valid yet."),
        translate("Connections", "Check the date and time of this computer first."),
    )


def _certificate_name() -> tuple[str, str]:
    return (
        translate("Connections", "The certificate shown is of another address."),
        translate("Connections", "Check how the address is spelt, and ask who runs it."),
    )


def _tls() -> tuple[str, str]:
    return (
        translate("Connections", "No secure connection could be made with this address."),
        translate("Connections", "A station on your own network often begins with http://, without s."),
    )


def _ca_file() -> tuple[str, str]:
    return (
        translate("Connections", "The file of further certificates can’t be read."),
        translate("Connections", "Choose it again under Network."),
    )


def _proxy() -> tuple[str, str]:
    return (
        translate("Connections", "The proxy isn’t reached."),
        translate("Connections", "Check its address under Network, or ask who runs the network."),
    )


def _proxy_credentials() -> tuple[str, str]:
    return (
        translate("Connections", "The proxy asks for a name and a password, or refuses those it was given."),
        translate("Connections", "Enter them under Network."),
    )


def _proxy_refused() -> tuple[str, str]:
    return (
        translate("Connections", "The proxy doesn’t let this address through."),
        translate("Connections", "Ask who runs the network to allow it."),
    )


def _proxy_unsupported() -> tuple[str, str]:
    return (
        translate("Connections", "This kind of proxy can’t be used."),
        translate("Connections", "Enter one under Network that begins with http:// or https://."),
    )


_WORDS: Mapping[str, _Pair] = {
    "name": _name,
    "certificate": _certificate,
    "certificate_time": _certificate_time,
    "certificate_name": _certificate_name,
    "tls": _tls,
    "ca_file": _ca_file,
    "proxy": _proxy,
    "proxy_credentials": _proxy_credentials,
    "proxy_refused": _proxy_refused,
    "proxy_unsupported": _proxy_unsupported,
}


def connection_words(reason: str) -> tuple[str, str] | None:
    """Words for a reason of ``isodesk.net.troubles`` that has some of its own."""
    words = _WORDS.get(reason)
    return words() if words else None
