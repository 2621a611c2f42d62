"""Settings: file, environment, command line, in that order; a wrong one is named."""

from pathlib import Path

import pytest

from isodesk.station.errors import SettingsInvalid
from isodesk.station.settings import load_settings


def test_each_source_overrides_the_one_before(tmp_path: Path) -> None:
    (tmp_path / "station.toml").write_text('port = 1\nzone = "Europe/Athens"\nhost = "10.0.0.1"\n', "utf-8")
    environment = {"ISODESK_STATION_PORT": "2", "ISODESK_STATION_HOST": "10.0.0.2"}
    settings = load_settings(tmp_path, environment, port=3, host=None)
    assert (settings.zone, settings.host, settings.port) == ("Europe/Athens", "10.0.0.2", 3)


def test_environment_is_read_by_type(tmp_path: Path) -> None:
    environment = {
        "ISODESK_STATION_ACCEPT_REA_TST_ID": "true",
        "ISODESK_STATION_IDLE_EXIT_MINUTES": "0.5",
        "ISODESK_STATION_PUBLIC_URL": "https://tests.example.org/",
        "ISODESK_STATION_KEY": "00",
        "OTHER": "x",
    }
    settings = load_settings(tmp_path, environment)
    assert settings.accept_rea_tst_id is True
    assert settings.idle_exit_minutes == 0.5
    assert settings.public_url == "https://tests.example.org"


@pytest.mark.parametrize(
    ("file", "environment", "setting"),
    [
        ("port = 70000", {}, "port"),
        ('zone = "Europe/Nowhere"', {}, "zone"),
        ('zone = "../../etc/passwd"', {}, "zone"),
        ('public_url = "station.example.org"', {}, "public_url"),
        ("prot = 1", {}, "prot"),
        ("port = ", {}, "station.toml"),
        ("", {"ISODESK_STATION_PORT": "many"}, "port"),
        ("", {"ISODESK_STATION_IDLE_EXIT_MINUTES": "0"}, "idle_exit_minutes"),
    ],
)
def test_wrong_setting_is_named(tmp_path: Path, file: str, environment: dict[str, str], setting: str) -> None:
    (tmp_path / "station.toml").write_text(file, "utf-8")
    with pytest.raises(SettingsInvalid) as caught:
        load_settings(tmp_path, environment)
    assert caught.value.parameters["setting"] == setting
