"""LTI 1.3 beside other people's software: `pylti1p3` as the tool of a platform that speaks by this library.

It reads the system's clock, so these tests do.
"""

import json
import time
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from jwcrypto.jwk import JWK
from jwcrypto.jwt import JWT
from pylti1p3.cookie import CookieService
from pylti1p3.deep_link_resource import DeepLinkResource
from pylti1p3.exception import LtiException
from pylti1p3.grade import Grade
from pylti1p3.lineitem import LineItem as TheirLineItem
from pylti1p3.message_launch import MessageLaunch
from pylti1p3.oidc_login import OIDCLogin
from pylti1p3.redirect import Redirect
from pylti1p3.request import Request
from pylti1p3.service_connector import ServiceConnector
from pylti1p3.session import SessionService
from pylti1p3.tool_config.dict import ToolConfDict

from isodesk.lti import ags, deeplink, keys, names, v1p3
from isodesk.lti.ags import Activity, Grading
from tests.lti.rows_login import CLIENTS, INITIATION
from tests.lti.rows_services import SCOPES, SETTINGS
from tests.lti.sample_tokens import NONCE, PLATFORM, TOOL, claims, jwks, key, key_id, token


def pem(name: str) -> str:
    return key(name).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


class Browser(Request):
    """What a browser sends, with a session that the tool keeps."""

    def __init__(self, session: dict[str, Any], form: dict[str, str]) -> None:
        self._session, self._form = session, form

    @property
    def session(self) -> dict[str, Any]:
        return self._session

    def is_secure(self) -> bool:
        return True

    def get_param(self, key: str) -> str:
        return self._form.get(key, "")


class Cookies(CookieService):
    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def get_cookie(self, name: str) -> str | None:
        return self._kept.get(name)

    def set_cookie(self, name: str, value: str | int, exp: int | None = 3600) -> None:
        self._kept[name] = str(value)


class Location(Redirect[str]):
    def __init__(self, url: str) -> None:
        self._url = url

    def do_redirect(self) -> str:
        return self._url

    def do_js_redirect(self) -> str:
        return self._url

    def set_redirect_url(self, location: str) -> None:
        self._url = location

    def get_redirect_url(self) -> str:
        return self._url


class Login(OIDCLogin[Browser, ToolConfDict, SessionService, Cookies, str]):
    def get_redirect(self, url: str) -> Location:
        return Location(url)


class Launching(MessageLaunch[Browser, ToolConfDict, SessionService, Cookies]):
    def _get_request_param(self, key: str) -> str:
        return self._request.get_param(key)


class Tool:
    """A tool by `pylti1p3`, registered with our platform."""

    def __init__(self) -> None:
        known: Any = {
            PLATFORM.issuer: {
                "client_id": PLATFORM.client_id,
                "auth_login_url": PLATFORM.auth_url,
                "auth_token_url": PLATFORM.token_url,
                "key_set": jwks(),
                "deployment_ids": list(PLATFORM.deployment_ids),
            }
        }
        self._config, self._session, self._cookies = ToolConfDict(known), dict[str, Any](), Cookies()
        self._config.set_private_key(PLATFORM.issuer, pem("tool"))
        public = key("tool").public_key()
        self._config.set_public_key(PLATFORM.issuer, JWK.from_pyca(public).export_to_pem().decode())

    def login(self, form: dict[str, str]) -> dict[str, str]:
        """The query of the request by which it answers a login."""
        request = Browser(self._session, form)
        login = Login(request, self._config, session_service=SessionService(request), cookie_service=self._cookies)
        url = login.redirect(TOOL)
        assert url.startswith(PLATFORM.auth_url)
        return dict(parse_qsl(urlsplit(url).query))

    def launch(self, form: dict[str, str]) -> Launching:
        request = Browser(self._session, form)
        sessions = SessionService(request)
        launch = Launching(request, self._config, session_service=sessions, cookie_service=self._cookies)
        launch.validate()
        return launch


def recent(**changed: Any) -> dict[str, Any]:
    now = int(time.time())
    return claims(iat=now, exp=now + 300, **changed)


def launched(tool: Tool, **changed: Any) -> Launching:
    """The whole way: our login, their request, our token, their launch."""
    asked = v1p3.parse_authentication_request(tool.login(dict(INITIATION.pairs())), CLIENTS)
    assert (asked.login_hint, asked.message_hint) == (INITIATION.login_hint, INITIATION.message_hint)
    answer = v1p3.AuthenticationResponse(token(recent(nonce=asked.nonce, **changed)), asked.state)
    return tool.launch(dict(answer.pairs()))


def test_a_launch_of_our_platform_is_believed_by_their_tool() -> None:
    data = dict(launched(Tool()).get_launch_data())
    assert data["given_name"] == "Maëlle"
    assert data[names.CUSTOM] == {"act_id": "9", "tst_frm_id": "363"}


def test_their_tool_refuses_what_ours_does() -> None:
    with pytest.raises(LtiException):
        launched(Tool(), DEPLOYMENT="3")


def test_a_token_signed_by_other_software_is_believed_here() -> None:
    signer = JWK.from_pyca(key())
    their = JWT(header={"alg": "RS256", "typ": "JWT", "kid": key_id()}, claims=recent())
    their.make_signed_token(signer)
    launch = v1p3.verify(their.serialize(), registration=PLATFORM, jwks=jwks(), nonce=NONCE, now=time.time())
    assert launch.given_name == "Maëlle"


def test_a_key_set_of_other_software_is_read_here() -> None:
    signer = JWK.from_pyca(key())
    published = {"keys": [signer.export_public(as_dict=True)]}
    named = signer.thumbprint()
    assert named == key_id()
    published["keys"][0]["kid"] = named
    assert keys.verifying_key(keys.parse_key_set(json.dumps(published).encode()), named) == key().public_key()


def test_their_choice_of_a_resource_comes_back() -> None:
    launch = launched(
        Tool(), MESSAGE_TYPE=names.DEEP_LINKING_REQUEST, RESOURCE_LINK=None, DEEP_LINKING_SETTINGS=SETTINGS
    )
    item = DeepLinkResource().set_url(TOOL).set_title("Placement").set_custom_params({"act_id": "9"})
    answer = launch.get_deep_link().get_response_jwt([item])
    found = deeplink.verify_response(
        answer, registration=PLATFORM, jwks=jwks("tool"), data=SETTINGS["data"], now=time.time()
    )
    assert (found.items[0]["type"], found.items[0]["custom"]) == ("ltiResourceLink", {"act_id": "9"})


class Answered:
    """The answer of our token address, as `requests` gives it."""

    ok = True

    def __init__(self, body: bytes) -> None:
        self._body = body

    def json(self) -> Any:
        return json.loads(self._body)


class Sent:
    """In place of a session of `requests`: our token address."""

    def post(self, url: str, data: dict[str, str]) -> Answered:
        assert url == PLATFORM.token_url
        request = ags.parse_token_request(data)
        ags.verify_assertion(
            request.assertion,
            client_id=ags.client_of(request.assertion),
            audiences=(url,),
            jwks=jwks("tool"),
            now=time.time(),
        )
        return Answered(ags.build_token_answer(ags.AccessToken("our-token", 3600, request.scopes)))


class Connector(ServiceConnector):
    def _get_cached_access_token(self, scope_key: str) -> str | None:
        return None

    def _cache_access_token(self, scope_key: str, access_token: str, expires_in: float) -> None:
        assert expires_in == 3600


def test_our_token_address_believes_their_assertion() -> None:
    launch = launched(Tool())
    session: Any = Sent()
    assert launch._registration is not None
    assert Connector(launch._registration, session).get_access_token(SCOPES) == "our-token"


def test_their_scores_and_line_items_are_read_here() -> None:
    grade = Grade().set_user_id("u-17").set_score_given(83).set_score_maximum(100)
    grade.set_activity_progress("Completed").set_grading_progress("FullyGraded").set_timestamp(
        "2026-04-16T18:54:36.736+00:00"
    )
    score = ags.parse_score(grade.get_value().encode())
    assert (score.given, score.maximum) == (83, 100)
    assert (score.activity, score.grading) == (Activity.COMPLETED, Grading.FULLY_GRADED)
    item = TheirLineItem().set_label("Placement").set_score_maximum(1000).set_tag("grade")
    assert ags.parse_line_item(item.get_value().encode()) == ags.LineItem("Placement", 1000, tag="grade")
