"""The bench beside other people's software: a tool by `pylti1p3` that it launches, and whose grade it takes.

It reads the system's clock and calls over sockets, so the bench does.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from pylti1p3.deep_link_resource import DeepLinkResource
from pylti1p3.grade import Grade
from pylti1p3.lineitem import LineItem
from pylti1p3.session import SessionService
from pylti1p3.tool_config.dict import ToolConfDict

from isodesk.bench.bench import Bench
from isodesk.bench.defaults import default_configuration
from isodesk.lti import names
from tests.bench.local import CLIENT, form_in
from tests.bench.running import running_bench
from tests.lti.test_interoperation_1p3 import Browser, Connector, Cookies, Launching, Login
from tests.station.lti.platform_v1p3 import Published, key

[TARGET] = CLIENT.redirect_uris


class Tool:
    """A tool by `pylti1p3` that knows the bench by its addresses."""

    def __init__(self, bench: Bench) -> None:
        at = bench.addresses.at
        known: Any = {
            bench.url: {
                "client_id": CLIENT.client_id,
                "auth_login_url": at("/auth"),
                "auth_token_url": at("/token"),
                "key_set_url": at("/jwks"),
                "deployment_ids": [CLIENT.deployment_id],
            }
        }
        private = key("first").private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        public = key("first").public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        self._config, self._session, self._cookies = ToolConfDict(known), dict[str, Any](), Cookies()
        self._config.set_private_key(bench.url, private.decode())
        self._config.set_public_key(bench.url, public.decode())

    def login(self, form: dict[str, str]) -> str:
        """The address that a login leads to."""
        request = Browser(self._session, form)
        login = Login(request, self._config, session_service=SessionService(request), cookie_service=self._cookies)
        return login.redirect(TARGET)

    def launch(self, form: dict[str, str]) -> Launching:
        """The launch that a form is."""
        request = Browser(self._session, form)
        sessions = SessionService(request)
        launch = Launching(
            request,
            self._config,
            session_service=sessions,
            cookie_service=self._cookies,
            service_connector_cls=Connector,
        )
        launch.validate()
        return launch


@pytest.fixture
def bench(published: Published) -> Iterator[Bench]:
    with running_bench() as running:
        security = replace(CLIENT, launch_url=TARGET, jwks_url=published.url)
        running.configuration = default_configuration(security, custom="level=3")
        yield running


def launched(bench: Bench, **more: str) -> Launching:
    """From the course page's button to the launch that the tool believes."""
    tool = Tool(bench)
    with httpx.Client(base_url=bench.url, trust_env=False) as browser:
        page = browser.post("/launch", data={"person": "u-103", "link": "link-2", **more})
        url = tool.login(form_in(page.text).fields)
        assert urlsplit(url).path == "/auth"
        answer = form_in(browser.get(url).text)
    assert answer.action == TARGET
    return tool.launch(answer.fields)


def test_their_tool_believes_our_launch(bench: Bench) -> None:
    said = dict(launched(bench).get_launch_data())
    assert (said["given_name"], said["family_name"], said["sub"]) == ("Zoé", "d’Essai", "u-103")
    assert said[names.CUSTOM] == {"level": "3"}
    assert said[names.RESOURCE_LINK] == {"id": "link-2", "title": "Final test"}


def test_their_score_stands_in_our_grade_book(bench: Bench) -> None:
    grade = Grade().set_user_id("u-103").set_score_given(41).set_score_maximum(50)
    grade.set_activity_progress("Completed").set_grading_progress("FullyGraded").set_comment("Bravo")
    grade.set_timestamp(datetime.now(UTC).isoformat(timespec="milliseconds"))
    launched(bench).get_ags().put_grade(grade)
    [column] = bench.book.columns.values()
    standing = bench.book.standing(column, "u-103")
    assert standing is not None
    assert (standing.share, standing.latest.comment) == (Decimal("0.82"), "Bravo")
    page = httpx.get(f"{bench.url}/grades", trust_env=False).text
    assert "41 / 50" in page
    assert "Bravo" in page


def test_their_line_items_and_members_are_ours(bench: Bench) -> None:
    launch = launched(bench)
    item = LineItem().set_label("Essay").set_score_maximum(20).set_tag("essay")
    made = launch.get_ags().find_or_create_lineitem(item)
    assert made.get_id() == bench.addresses.line_item(2)
    assert [each["label"] for each in launch.get_ags().get_lineitems()] == ["Final test", "Essay"]
    assert [each["user_id"] for each in launch.get_nrps().get_members()] == ["u-101", "u-102", "u-103", "u-201"]


def test_their_choice_becomes_our_link(bench: Bench) -> None:
    launch = launched(bench, choose="1")
    item = DeepLinkResource().set_url(TARGET).set_title("Chosen test").set_custom_params({"level": "4"})
    token = launch.get_deep_link().get_response_jwt([item])
    answer = httpx.post(f"{bench.url}/deep_link_return", data={"JWT": token}, trust_env=False)
    assert answer.status_code == 200, answer.text
    [link] = bench.course.chosen.values()
    assert (link.title, link.custom) == ("Chosen test", {"level": "4"})
