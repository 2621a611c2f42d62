"""The station's settings: ``DIR/station.toml``, overridden by ``ISODESK_STATION_*`` variables."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from isodesk.station.errors import SettingsInvalid

FILE_NAME = "station.toml"
PREFIX = "ISODESK_STATION_"
_NOT_SETTINGS = {PREFIX + "KEY"}  # the store key that a desk hands over is no setting


class StationSettings(BaseModel):
    """Every setting of a station, its type, its default and what it is for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str = Field(default="127.0.0.1", description="Address to listen on.", min_length=1, max_length=255)
    port: int = Field(default=8420, description="Port to listen on; 0 takes a free one.", ge=0, le=65535)
    public_url: str | None = Field(
        default=None,
        description="URL under which candidates reach the station; it begins every link. Made from host and port "
        "where it isn't set.",
        pattern=r"^https?://[^\s?#]+$",
        max_length=2000,
    )
    zone: str = Field(default="Europe/Paris", description="IANA time zone of accounts whose seed names none.")
    accept_rea_tst_id: bool = Field(
        default=False, description="Take `rea_tst_id` for `tst_frm_id`, which the documented API ended on 2025-12-31."
    )
    corrected_outcomes: bool = Field(
        default=False,
        description="Divide outcomes by the maximum of their grade type where the document's divisor is odd.",
    )
    callbacks_to_local_addresses: bool = Field(
        default=False, description="Let callbacks reach loopback and private addresses."
    )
    idle_exit_minutes: float | None = Field(
        default=None,
        description="End once no desk has called for so many minutes and no test is under way.",
        gt=0,
        le=100_000,
    )
    key_file: Path | None = Field(
        default=None, description="File that holds the store key: 32 bytes, raw or as 64 hex digits."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="What is logged, to standard error."
    )
    log_requests: bool = Field(
        default=False, description="Log each request: its method, route, status and time, nothing else."
    )

    @field_validator("public_url")
    @classmethod
    def _without_slash(cls, value: str | None) -> str | None:
        return value.rstrip("/") if value else value

    @field_validator("zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, OSError) as error:
            raise ValueError("unknown time zone") from error
        return value


def load_settings(folder: Path, environment: Mapping[str, str], **overrides: object) -> StationSettings:
    """The settings of a folder; ``overrides`` that aren't ``None`` (the command line's) win over all.

    Raises ``SettingsInvalid`` with the first setting at fault.
    """
    values = _from_file(folder / FILE_NAME) | _from_environment(environment)
    values |= {name: value for name, value in overrides.items() if value is not None}
    try:
        return StationSettings(**values)
    except ValidationError as error:
        first = error.errors()[0]
        raise SettingsInvalid(setting=".".join(map(str, first["loc"])), problem=first["msg"]) from error


def _from_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise SettingsInvalid(setting=path.name, problem=str(error)) from error


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    given = {name: text for name, text in environment.items() if name.startswith(PREFIX) and name not in _NOT_SETTINGS}
    return {name.removeprefix(PREFIX).lower(): text for name, text in given.items()}
