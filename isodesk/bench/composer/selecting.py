"""Ticking boxes in one go: everything, nothing, or what a message can't do without."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from isodesk.bench.composer.document import PARAMETERS
from isodesk.bench.configuration import Configuration, Parameter, Version

# LTI 1.1 Implementation Guide, section 3; LTI 1.3 Core, section 5.3, of which roles may be empty but not absent.
_OF_BOTH: Final = frozenset({"lti_message_type", "lti_version", "resource_link_id"})
REQUIRED: Final[Mapping[Version, frozenset[str]]] = MappingProxyType(
    {Version.V1P1: _OF_BOTH, Version.V1P3: _OF_BOTH | {"user_id", "roles"}}
)


def select_all(configuration: Configuration) -> Configuration:
    """Every parameter is sent, empty ones too."""
    return _ticked(configuration, lambda _: True)


def clear_all(configuration: Configuration) -> Configuration:
    """No parameter is sent; values stay."""
    return _ticked(configuration, lambda _: False)


def keep_required(configuration: Configuration) -> Configuration:
    """What the version requires is sent, and nothing else."""
    required = REQUIRED[configuration.security.version]
    return _ticked(configuration, lambda name: name in required)


def add_required(configuration: Configuration) -> Configuration:
    """What the version requires is sent as well."""
    required = REQUIRED[configuration.security.version]
    sent = configuration.sent()
    return _ticked(configuration, lambda name: name in required or name in sent)


def _ticked(configuration: Configuration, is_sent: Callable[[str], bool]) -> Configuration:
    old = configuration.parameters
    return replace(
        configuration,
        parameters={name: Parameter(old.get(name, Parameter()).value, is_sent(name)) for name in PARAMETERS},
    )
