"""The composer over the bench itself, as it begins."""

from dataclasses import replace
from pathlib import Path

import pytest

from isodesk.bench.around import Around
from isodesk.bench.bench import Bench
from isodesk.bench.composer.preview import FormPreview, TokenPreview, preview
from isodesk.bench.configuration import Parameter, Security
from isodesk.bench.defaults import default_configuration
from isodesk.lti import names
from tests.bench.local import CLIENT, CONSUMER, URL
from tests.bench.running import bench_key


def around(security: Security, tmp_path: Path) -> Around:
    return Around(Bench(URL, default_configuration(security), key=bench_key()), tmp_path)


def test_what_the_configuration_leaves_open_the_course_says(tmp_path: Path) -> None:
    """A launch that names nobody and nothing would be refused by every tool."""
    told = preview(around(CONSUMER, tmp_path), now=0.0, nonce="n-1")
    assert isinstance(told, FormPreview)
    sent = dict(told.pairs)
    assert all(sent[name] for name in ("resource_link_id", "user_id", "lis_person_contact_email_primary"))


def test_the_same_in_claims(tmp_path: Path) -> None:
    told = preview(around(CLIENT, tmp_path), now=0.0, nonce="n-1")
    assert isinstance(told, TokenPreview)
    assert told.claims["sub"]
    assert told.claims[names.RESOURCE_LINK]["id"]


@pytest.mark.parametrize("name", ["user_id", "resource_link_id"])
def test_what_it_says_stays(tmp_path: Path, name: str) -> None:
    made = around(CONSUMER, tmp_path)
    given = {**made.configuration.parameters, name: Parameter("my own", sent=True)}
    made.use(replace(made.configuration, parameters=given))
    told = preview(made, now=0.0, nonce="n-1")
    assert isinstance(told, FormPreview)
    assert dict(told.pairs)[name] == "my own"
