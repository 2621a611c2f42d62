"""Messages before they are sent."""

from dataclasses import replace
from pathlib import Path

import pytest

from isodesk.bench.composer.errors import Lacking
from isodesk.bench.composer.launches import starting
from isodesk.bench.composer.preview import FormPreview, TokenPreview, preview
from isodesk.bench.composing import Offered
from isodesk.bench.configuration import Security, Version
from isodesk.lti import names, v1p1
from tests.bench.composer_bench import ISSUER, Holder

URL = "https://tool.example/public/lti.php"
SECRET = "not-to-be-told & 0123456789"
OLDER = Security(launch_url=URL, key="k-1", secret=SECRET)
NEWER = Security(
    version=Version.V1P3,
    launch_url=URL,
    client_id="tool-1",
    deployment_id="d-1",
    login_url=f"{URL}?tenant=1",
    redirect_uris=(URL, f"{URL}/second"),
)
NOW, NONCE = 1_790_000_000.0, "nonce-of-this-preview"


def holder(tmp_path: Path, security: Security, custom: str = "act_id=9") -> Holder:
    found = Holder(tmp_path, services=Offered("https://lms.example/outcomes", "s-1"))
    found.use(replace(found.configuration, security=security, custom=custom))
    return found


def test_the_form_of_a_preview_would_be_believed(tmp_path: Path) -> None:
    shown = preview(holder(tmp_path, OLDER), now=NOW, nonce=NONCE)
    assert isinstance(shown, FormPreview)
    launch = v1p1.verify(shown.url, shown.pairs, secret=SECRET, now=NOW)
    assert launch.custom == {"act_id": "9"}
    assert launch.outcome is not None
    assert shown.is_signed
    assert shown.base_string.startswith("POST&https%3A%2F%2Ftool.example%2Fpublic%2Flti.php&")
    assert "custom_act_id%3D9" in shown.base_string


def test_no_preview_shows_the_secret(tmp_path: Path) -> None:
    shown = preview(holder(tmp_path, OLDER), now=NOW, nonce=NONCE)
    assert "not-to-be-told" not in repr(shown)
    both = preview(holder(tmp_path, replace(NEWER, secret=SECRET)), now=NOW, nonce=NONCE)
    assert "not-to-be-told" not in repr(both)


def test_without_a_secret_there_is_a_preview_without_a_signature(tmp_path: Path) -> None:
    shown = preview(holder(tmp_path, replace(OLDER, secret="")), now=NOW, nonce=NONCE)
    assert isinstance(shown, FormPreview)
    assert not shown.is_signed
    assert "oauth_signature" not in dict(shown.pairs)
    assert shown.base_string


def test_a_token_is_shown_as_it_would_be_read(tmp_path: Path) -> None:
    shown = preview(holder(tmp_path, NEWER), now=NOW, nonce=NONCE)
    assert isinstance(shown, TokenPreview)
    assert dict(shown.login)["lti_deployment_id"] == "d-1"
    assert dict(shown.expected)["redirect_uri"] == URL
    assert shown.header["alg"] == "RS256"
    assert shown.claims["iss"] == ISSUER
    assert shown.claims["nonce"] == NONCE
    assert shown.claims[names.MESSAGE_TYPE] == "LtiResourceLinkRequest"
    assert shown.claims[names.CUSTOM] == {"act_id": "9"}
    assert "sub" not in shown.claims


def test_what_is_not_ticked_is_not_in_the_token(tmp_path: Path) -> None:
    bench = holder(tmp_path, NEWER, custom="")
    bench.use(replace(bench.configuration, parameters={}))
    shown = preview(bench, now=NOW, nonce=NONCE)
    assert isinstance(shown, TokenPreview)
    assert names.MESSAGE_TYPE not in shown.claims
    assert names.VERSION not in shown.claims


@pytest.mark.parametrize("security", [OLDER, NEWER])
def test_variables_that_nothing_took_the_place_of_are_named(tmp_path: Path, security: Security) -> None:
    custom = "who=$User.id\ngiven=$Person.name.given\nprice=$5\nodd=$No.such"
    shown = preview(holder(tmp_path, security, custom), now=NOW, nonce=NONCE)
    assert shown.unresolved == ["$No.such", "$User.id"]


@pytest.mark.parametrize(
    ("security", "expected"),
    [
        (Security(), {"launch_url": "missing", "key": "missing"}),
        (replace(OLDER, launch_url="ftp://tool.example"), {"launch_url": "not_web"}),
        (
            Security(version=Version.V1P3, launch_url=URL),
            {"login_url": "missing", "client_id": "missing", "redirect_uris": "missing"},
        ),
        (replace(NEWER, redirect_uris=(URL, "javascript:alert(1)")), {"redirect_uris": "not_web"}),
    ],
)
def test_what_is_lacking_is_told_by_its_field(tmp_path: Path, security: Security, expected: dict[str, str]) -> None:
    with pytest.raises(Lacking) as caught:
        preview(holder(tmp_path, security), now=NOW, nonce=NONCE)
    found = {field.removeprefix("security."): each.code for field, each in caught.value.problems.items()}
    assert found == expected


def test_the_bench_begins_with_the_first_launch_of_the_document() -> None:
    assert starting().custom.startswith("act_id=9\n")
    assert "roles" in starting(Version.V1P3).sent()
