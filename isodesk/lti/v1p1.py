"""LTI 1.1 launches, made and believed (Implementation Guide 1.1, sections 3 and 4)."""

from collections.abc import Mapping
from typing import Final

from isodesk.lti import custom, oauth1
from isodesk.lti.errors import LtiError, LtiVersionRefused, MessageTypeRefused, ParameterRefused
from isodesk.lti.forms import Form, Pairs, fields_of, optional, pairs_of, require
from isodesk.lti.launch import Launch, Outcome
from isodesk.lti.oauth1 import base_string, signature
from isodesk.lti.web import web_or_none

__all__ = ["LtiError", "base_string", "sign", "signature", "verify"]

MESSAGE_TYPE: Final = "basic-lti-launch-request"
VERSION: Final = "LTI-1p0"
_CALLBACK: Final = "oauth_callback"


def sign(url: str, form: Form, *, key: str, secret: str, now: float, nonce: str) -> Pairs:
    """The form with its ``oauth_`` parameters and their signature, to be posted to ``url`` as it is.

    ``now`` is seconds since the epoch. Names may repeat. Raises ``ParameterRefused`` where the form brings
    ``oauth_`` parameters of its own (but ``oauth_callback``), ``ParameterMissing``, ``AddressNotWeb``, ``TooLarge``.
    """
    pairs = pairs_of(form)
    names = {name for name, _ in pairs}
    if any(name.startswith("oauth_") and name != _CALLBACK for name in names):
        raise ParameterRefused(name="oauth_")
    callback = [] if _CALLBACK in names else [(_CALLBACK, "about:blank")]
    signed = [*pairs, *oauth1.protocol_parameters(key=key, now=now, nonce=nonce), *callback]
    return [*signed, ("oauth_signature", signature(url, signed, secret=secret))]


def verify(url: str, form: Form, *, secret: str, now: float) -> Launch:
    """The launch that this form is, if it was signed with ``secret`` for ``url`` within five minutes of ``now``.

    ``url`` is the public address of the tool with the query it was called by, whatever the request says of its
    host. The caller chooses the secret by ``oauth_consumer_key``; for an unknown one it gives any other, so that
    the answer takes as long. It then keeps ``oauth1.use_of(launch.raw)`` as used, and refuses where it was already.

    Raises ``ParameterMissing``, ``ParameterTwice``, ``ParameterRefused``, ``SignatureMethodRefused``,
    ``TimestampOutside``, ``SignatureWrong``, ``MessageTypeRefused``, ``LtiVersionRefused``, ``TooLarge``,
    ``NotWellFormed`` and ``AddressNotWeb``.
    """
    fields = fields_of(form)
    oauth1.check(url, fields, secret=secret, now=now)
    if fields.get("lti_message_type") != MESSAGE_TYPE:
        raise MessageTypeRefused
    if fields.get("lti_version") != VERSION:
        raise LtiVersionRefused
    return _launch(fields)


def _launch(fields: Mapping[str, str]) -> Launch:
    return Launch(
        version="1.1",
        message_type="LtiResourceLinkRequest",
        consumer=fields["oauth_consumer_key"],
        user_id=optional(fields, "user_id"),
        email=optional(fields, "lis_person_contact_email_primary"),
        given_name=optional(fields, "lis_person_name_given"),
        family_name=optional(fields, "lis_person_name_family"),
        roles=_roles(fields.get("roles", "")),
        resource_link_id=require(fields, "resource_link_id"),
        context_id=optional(fields, "context_id"),
        custom=custom.of_form(fields),
        return_url=web_or_none(fields.get("launch_presentation_return_url")),
        outcome=_outcome(fields),
        ags=None,
        raw=fields,
    )


def _roles(given: str) -> tuple[str, ...]:
    return tuple(role for each in given.split(",") if (role := each.strip()))


def _outcome(fields: Mapping[str, str]) -> Outcome | None:
    url = web_or_none(fields.get("lis_outcome_service_url"))
    sourced_id = optional(fields, "lis_result_sourcedid")
    return Outcome(url, sourced_id) if url and sourced_id else None
