"""A launch from the course page: put together, remembered, and made into what the browser sends to the tool."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from isodesk.bench.bench import Bench
from isodesk.bench.composing import Offered, form_of
from isodesk.bench.configuration import Configuration, Parameter, Service, Target, Version
from isodesk.bench.platform.addresses import OUTCOMES, RETURN
from isodesk.bench.platform.course import Link, Person
from isodesk.bench.platform.launches import LIFE, Begun
from isodesk.bench.platform.tools import Seat
from isodesk.lti import v1p1, v1p3
from isodesk.lti.forms import Pairs
from isodesk.lti.web import require_web

CONTENT_ITEM: Final = "ContentItemSelectionRequest"  # what 1.3 calls a request of Deep Linking
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Sending:
    """What the browser sends to the tool."""

    method: str
    url: str
    pairs: Pairs


def begin(bench: Bench, person: Person, link: Link | None, target: Target, language: str) -> Begun:
    """A launch of this person; without a link, for one to be chosen by Deep Linking."""
    filled = of_the_course(bench, target, language)
    said = {**person.parameters(), **(link.parameters() if link else {"lti_message_type": CONTENT_ITEM})}
    begun = Begun(seated(bench.configuration, said, filled), person, link, bench.now() + LIFE)
    bench.tools.keep(begun.configuration.security)
    bench.launches.keep(begun)
    if bench.course.person(person.person_id) is None:
        bench.course.guests[person.person_id] = person
    return begun


def seated(configuration: Configuration, said: Mapping[str, str], filled: Mapping[str, str]) -> Configuration:
    """The configuration with ``said`` in it, and ``filled`` where it has nothing; what isn't sent stays so."""
    given = configuration.parameters
    empty = {name: value for name, value in filled.items() if not given.get(name, Parameter()).value}
    values = {**empty, **said}
    changed = {name: replace(given.get(name, Parameter()), value=value) for name, value in values.items()}
    return replace(configuration, parameters={**given, **changed})


def offered(bench: Bench, begun: Begun) -> Offered:
    """The services of this launch; the column of its link is made with the first one."""
    addresses, link = bench.addresses, begun.link
    if link is None:
        return Offered(line_items_url=addresses.line_items, members_url=addresses.members)
    graded = begun.configuration.services & {Service.GRADES, Service.OUTCOMES}
    column = bench.book.column_of_link(link, begun.owner) if graded else None
    return Offered(
        outcome_url=addresses.at(OUTCOMES),
        sourced_id=bench.tools.sourced_id(Seat(begun.owner, begun.person.person_id, link.link_id)),
        line_items_url=addresses.line_items,
        line_item_url=addresses.line_item(column.number) if column else "",
        members_url=addresses.members,
        custom=link.custom,
    )


def sending(bench: Bench, begun: Begun) -> Sending:
    """The form of 1.1, signed, or the login that 1.3 begins with.

    Raises ``AddressNotWeb``, ``ParameterMissing``, and what else the configuration's texts don't allow.
    """
    if begun.configuration.security.version is Version.V1P1:
        return _launch(bench, begun)
    return _login(bench, begun)


def of_the_course(bench: Bench, target: Target, language: str) -> dict[str, str]:
    """What the course says where the configuration says nothing."""
    return {
        **bench.course.parameters(language),
        "launch_presentation_return_url": bench.addresses.at(RETURN),
        "launch_presentation_document_target": "iframe" if target is Target.FRAME else "window",
        "launch_presentation_locale": language,
    }


def _launch(bench: Bench, begun: Begun) -> Sending:
    security = begun.configuration.security
    require_web("launch_url", begun.target)
    form = form_of(begun.configuration, offered(bench, begun))
    # A browser sends the ends of lines in its own way, and it is what is sent that has to be signed.
    plain = {name: _LINE_END.sub("\r\n", value) for name, value in form.items()}
    nonce = secrets.token_hex(16)
    pairs = v1p1.sign(begun.target, plain, key=security.key, secret=security.secret, now=bench.now(), nonce=nonce)
    return Sending("post", begun.target, pairs)


def _login(bench: Bench, begun: Begun) -> Sending:
    security = begun.configuration.security
    url, pairs = require_web("login_url", security.login_url), _initiation(bench, begun).pairs()
    if security.login_by_post:
        return Sending("post", url, pairs)
    parts = urlsplit(url)  # a form sent by GET drops the query of its address
    query = parse_qsl(parts.query, keep_blank_values=True)
    return Sending("get", parts._replace(query="").geturl(), [*query, *pairs])


def _initiation(bench: Bench, begun: Begun) -> v1p3.LoginInitiation:
    security = begun.configuration.security
    return v1p3.LoginInitiation(
        issuer=bench.url,
        login_hint=begun.login_hint,
        target_link_uri=require_web("launch_url", begun.target),
        message_hint=begun.message_hint,
        deployment_id=security.deployment_id or None,
        client_id=security.client_id or None,
    )
