"""Declared settings and JSON: one becomes the other, every value checked; unknown names are carried along."""

import dataclasses
import typing
from collections.abc import Mapping
from enum import Enum
from types import UnionType
from typing import Any, Union

from isodesk.desk.errors import SettingsUnreadable


def plain(value: Any) -> Any:
    """What JSON can hold, of a declared value."""
    if dataclasses.is_dataclass(value):
        return {each.name: plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return value.value if isinstance(value, Enum) else value


def typed(declared: type, content: Mapping[str, Any], file_name: str) -> Any:
    """The dataclass of a mapping; raises ``SettingsUnreadable`` that names the first value that can't be one."""
    types = typing.get_type_hints(declared)
    given = {}
    for each in dataclasses.fields(declared):
        if each.name in content:
            try:
                given[each.name] = _value(types[each.name], content[each.name], file_name)
            except (ValueError, TypeError) as error:
                raise SettingsUnreadable(name=file_name, setting=each.name) from error
    try:
        return declared(**given)
    except TypeError as error:
        raise SettingsUnreadable(name=file_name, setting=declared.__name__) from error


def merged(kept: Any, written: Any) -> Any:
    """``written``, with the names that only ``kept`` has, at every level; things in lists are told by their ``id``."""
    if isinstance(kept, dict) and isinstance(written, dict):
        return {**kept, **{name: merged(kept.get(name), value) for name, value in written.items()}}
    if isinstance(kept, list) and isinstance(written, list):
        known = {each["id"]: each for each in kept if isinstance(each, dict) and "id" in each}
        return [merged(known.get(each["id"]), each) if _has_id(each) else each for each in written]
    return written


def _has_id(value: Any) -> bool:
    return isinstance(value, dict) and "id" in value


def _value(declared: Any, value: Any, file_name: str) -> Any:
    origin, arguments = typing.get_origin(declared), typing.get_args(declared)
    if origin in (Union, UnionType):
        return None if value is None else _value(arguments[0], value, file_name)
    if origin is tuple:
        return tuple(_value(arguments[0], each, file_name) for each in _list(value))
    if dataclasses.is_dataclass(declared):
        return typed(typing.cast(type, declared), _mapping(value), file_name)
    if issubclass(declared, Enum):
        return declared(value)
    if type(value) is not declared:
        raise TypeError(value)
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError(value)
    return value
