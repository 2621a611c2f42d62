"""Configurations as files and as forms, and back."""

import json
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given

from isodesk.bench.composer import fields, files, selecting
from isodesk.bench.composer.errors import ConfigurationRefused
from isodesk.bench.composer.launches import LAUNCHES, starting
from isodesk.bench.composer.places import places
from isodesk.bench.configuration import Configuration, Security, Service, Version
from tests.bench.configurations import configurations

SECRET = "not-to-be-told-0123456789"
TOLD = replace(starting(), security=Security(key="k", secret=SECRET, launch_url="https://tool.example/lti"))


@given(configurations(every_parameter=False))
def test_what_is_written_to_a_file_is_read_from_it(configuration: Configuration) -> None:
    assert files.parse(files.write(configuration, with_secret=True)) == configuration


@given(configurations(every_parameter=False))
def test_a_file_without_the_secret_holds_all_else(configuration: Configuration) -> None:
    read = files.parse(files.write(configuration, with_secret=False))
    assert read == replace(configuration, security=replace(configuration.security, secret=""))


@given(configurations(every_parameter=True))
def test_what_a_form_shows_it_brings_back(configuration: Configuration) -> None:
    # A browser ends lines by two characters.
    shown = {name: value.replace("\n", "\r\n") for name, value in fields.to_fields(configuration).items()}
    posted = dict(parse_qsl(urlencode(shown), keep_blank_values=True))
    assert fields.of_fields(posted) == configuration


def test_a_form_without_a_secret_leaves_the_one_that_is_kept() -> None:
    shown = {**fields.to_fields(TOLD), "security.secret": ""}
    assert fields.of_fields(shown, secret=SECRET).security.secret == SECRET
    assert fields.of_fields({**shown, "security.secret": "newer"}, secret=SECRET).security.secret == "newer"


def test_the_secret_is_in_a_file_only_when_asked_for() -> None:
    assert SECRET.encode() in files.write(TOLD, with_secret=True)
    assert SECRET.encode() not in files.write(TOLD, with_secret=False)


def refused(document: Any) -> dict[str, tuple[str, dict[str, Any]]]:
    content = document if isinstance(document, bytes) else json.dumps(document).encode()
    with pytest.raises(ConfigurationRefused) as caught:
        files.parse(content)
    return {field: (each.code, dict(each.parameters)) for field, each in caught.value.problems.items()}


BEGUN = {"isodesk_bench_configuration": 1}


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (b"{", {"file": ("not_well_formed", {})}),
        (b"[]", {"file": ("not_well_formed", {})}),
        (b'{"name": "a", "name": "b"}', {"file": ("not_well_formed", {})}),
        (b" " * 1_100_000, {"file": ("too_large", {})}),
        ({}, {"isodesk_bench_configuration": ("wrong_type", {})}),
        ({"isodesk_bench_configuration": 2}, {"isodesk_bench_configuration": ("wrong_type", {})}),
        ({**BEGUN, "more": 1}, {"more": ("unknown", {})}),
        ({**BEGUN, "name": 7}, {"name": ("wrong_type", {})}),
        ({**BEGUN, "target": "tab"}, {"target": ("choice", {})}),
        ({**BEGUN, "services": ["mail"]}, {"services": ("choice", {})}),
        ({**BEGUN, "security": {"version": "2.0"}}, {"security.version": ("choice", {})}),
        ({**BEGUN, "security": {"key": "a\nb"}}, {"security.key": ("not_one_line", {})}),
        ({**BEGUN, "security": {"login_by_post": "yes"}}, {"security.login_by_post": ("wrong_type", {})}),
        (
            {**BEGUN, "security": {"redirect_uris": ["a"] * 21}},
            {"security.redirect_uris": ("too_many", {"allowed": 20})},
        ),
        ({**BEGUN, "parameters": {"oauth_nonce": {}}}, {"parameters.oauth_nonce": ("unknown", {})}),
        (
            {**BEGUN, "parameters": {"roles": {"value": "x" * 4097}}},
            {"parameters.roles.value": ("too_long", {"allowed": 4096})},
        ),
        ({**BEGUN, "custom": "a=1\n\nb"}, {"custom": ("line_malformed", {"line": 3})}),
        ({**BEGUN, "extension": "a=\0"}, {"extension": ("not_text", {})}),
        ({**BEGUN, "username": "a\x7f"}, {"username": ("not_one_line", {})}),
    ],
)
def test_a_file_is_refused_by_what_is_wrong_with_it(document: Any, expected: dict[str, Any]) -> None:
    assert refused(document) == expected


def test_a_form_with_a_field_of_another_name_is_refused() -> None:
    with pytest.raises(ConfigurationRefused) as caught:
        fields.of_fields({**fields.to_fields(TOLD), "security.rights": "all"})
    assert caught.value.problems["form"].code == "unknown"


def test_boxes_are_ticked_in_one_go_and_values_stay() -> None:
    everything, nothing = selecting.select_all(TOLD), selecting.clear_all(TOLD)
    assert set(everything.sent()) == set(everything.parameters)
    assert nothing.sent() == {}
    assert nothing.parameters["user_id"].value == "person-1"
    assert set(selecting.keep_required(everything).sent()) == {"lti_message_type", "lti_version", "resource_link_id"}
    newer = replace(everything, security=Security(version=Version.V1P3))
    assert {"user_id", "roles"} < set(selecting.keep_required(newer).sent())


def test_the_pictured_launches_send_names_and_address_and_neither_user_id_nor_roles() -> None:
    first, second = (each.applied(starting()) for each in LAUNCHES)
    person = {"lis_person_name_given", "lis_person_name_family", "lis_person_contact_email_primary"}
    assert set(first.sent()) == person | {"lti_message_type", "lti_version", "resource_link_id"}
    assert first.custom == "act_id=9\ntst_frm_id=363"
    assert second.custom.splitlines() == ["act_id=2", "tst_frm_id=363", "html=1"]
    assert first.services == frozenset(Service)


def test_places_are_the_documented_ones_and_the_station_that_there_is() -> None:
    known = {each.key: each.tool_url for each in places("http://127.0.0.1:8420/")}
    assert known == {
        "testing": "https://recette.isograd.com/public/lti.php",
        "production": "https://app.isograd.com/public/lti.php",
        "station": "http://127.0.0.1:8420/public/lti.php",
    }
    assert [each.key for each in places("")] == ["testing", "production"]


def test_a_secret_stays_with_its_place() -> None:
    testing, production = places("")
    there = testing.applied(TOLD, Version.V1P1)
    assert there.security.secret == ""
    told = replace(there, security=replace(there.security, secret=SECRET))
    newer = testing.applied(told, Version.V1P3)
    assert newer.security.secret == SECRET
    assert newer.security.redirect_uris == (testing.tool_url,)
    assert {"user_id", "roles"} < set(newer.sent())
    assert production.applied(told, Version.V1P1).security.secret == ""
    assert production.applied(told, Version.V1P1).custom == told.custom
