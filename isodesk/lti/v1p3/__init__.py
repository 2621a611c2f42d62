"""LTI 1.3: the login before a launch, and the launch itself (LTI 1.3 Core; 1EdTech Security Framework 1.0)."""

from isodesk.lti.errors import LtiError
from isodesk.lti.jws import sign
from isodesk.lti.platforms import Registration
from isodesk.lti.v1p3.authentication import (
    AuthenticationRequest,
    AuthenticationResponse,
    authentication_request,
    check_hints,
    error_response,
    parse_authentication_request,
    parse_authentication_response,
)
from isodesk.lti.v1p3.launching import peek, verify
from isodesk.lti.v1p3.login import LoginInitiation, check_target, parse_initiation, registration_for
from isodesk.lti.v1p3.making import message_claims

__all__ = [
    "AuthenticationRequest",
    "AuthenticationResponse",
    "LoginInitiation",
    "LtiError",
    "Registration",
    "authentication_request",
    "check_hints",
    "check_target",
    "error_response",
    "message_claims",
    "parse_authentication_request",
    "parse_authentication_response",
    "parse_initiation",
    "peek",
    "registration_for",
    "sign",
    "verify",
]
