"""Why an LTI message can't be taken, or can't be made.

::

    IsoDeskError
    └── LtiError
        ├── TooLarge                 what, allowed: more than is ever read
        ├── NotWellFormed            what: not of the shape that its specification gives it
        │   ├── ParameterMissing     name: absent, empty or blank
        │   ├── ParameterTwice       name
        │   ├── ParameterRefused     name: a value that isn't among those allowed
        │   ├── ClaimMissing         claim
        │   ├── ClaimMalformed       claim: of another type, or too long
        │   ├── AddressNotWeb        name: other than http and https
        │   ├── AddressNotSecure     name: http, beyond this machine
        │   ├── MessageTypeRefused   a message of another kind than asked for
        │   ├── LtiVersionRefused    another version of LTI
        │   ├── KeySetMalformed      a JWKS that is none
        │   └── XmlRefused           not XML, or with a document type
        ├── NotAuthentic             nothing in this message may be believed
        │   ├── SignatureWrong
        │   ├── SignatureMethodRefused
        │   ├── TimestampOutside     too old, or from the future
        │   ├── BodyHashWrong
        │   ├── AlgorithmRefused
        │   ├── CriticalHeader
        │   ├── KeyNotNamed          a token without kid
        │   ├── KeyUnknown           no key of that kid: read the key set again, once
        │   ├── KeyUnsuitable        two keys of one kid, not for signatures, or too short
        │   ├── TokenExpired, TokenFromFuture, TokenTooOld, TokenLifeRefused
        │   ├── IssuerWrong, AudienceWrong, PartyWrong, NonceWrong
        │   └── TargetWrong          another target than the login's
        ├── NotKnown                 authentic or not, it leads to nobody here
        │   ├── RegistrationUnknown, RegistrationAmbiguous
        │   ├── DeploymentUnknown
        │   └── UserAnonymous
        ├── OperationUnsupported     Basic Outcomes: an operation, or a namespace, that isn't the specification's
        ├── ResultUnknown            Basic Outcomes: a sourcedid that leads to no result, or to another consumer's
        ├── ScoreOutdated            AGS: not newer than the score that is there
        ├── RequestRefused           error: the OAuth 2 error to answer with
        └── AnsweredWithFailure      error: what the other side says went wrong

Parameters name fields and limits, and codes of the protocols themselves. They never hold another value that
was received, a secret or a signature, so that any of them may be logged and shown. The groups suit an answer
each: 413, 400, 401, and for what isn't known here 400 or 403.
"""

from typing import ClassVar

from isodesk.errors import IsoDeskError


class LtiError(IsoDeskError):
    """Root of this layer's errors."""

    code: ClassVar[str] = "lti"


class TooLarge(LtiError):
    """More than is ever read."""

    code: ClassVar[str] = "too_large"


class NotWellFormed(LtiError):
    """Not of the shape that its specification gives it."""

    code: ClassVar[str] = "not_well_formed"


class ParameterMissing(NotWellFormed):
    """A parameter that is absent, empty or blank."""

    code: ClassVar[str] = "parameter_missing"


class ParameterTwice(NotWellFormed):
    """A parameter given twice, of which one would have to be believed."""

    code: ClassVar[str] = "parameter_twice"


class ParameterRefused(NotWellFormed):
    """A parameter whose value isn't among those allowed."""

    code: ClassVar[str] = "parameter_refused"


class ClaimMissing(NotWellFormed):
    """A claim that is absent, empty or blank."""

    code: ClassVar[str] = "claim_missing"


class ClaimMalformed(NotWellFormed):
    """A claim of another type than its specification says, or too long."""

    code: ClassVar[str] = "claim_malformed"


class AddressNotWeb(NotWellFormed):
    """An address other than http and https."""

    code: ClassVar[str] = "address_not_web"


class AddressNotSecure(NotWellFormed):
    """An address of http, beyond this machine, where https is asked for."""

    code: ClassVar[str] = "address_not_secure"


class MessageTypeRefused(NotWellFormed):
    """A message of another kind than asked for, or of none."""

    code: ClassVar[str] = "message_type_refused"


class LtiVersionRefused(NotWellFormed):
    """Another version of LTI, or none."""

    code: ClassVar[str] = "lti_version_refused"


class KeySetMalformed(NotWellFormed):
    """A JWKS that is none."""

    code: ClassVar[str] = "key_set_malformed"


class XmlRefused(NotWellFormed):
    """No XML, in another encoding, or with a document type."""

    code: ClassVar[str] = "xml_refused"


class NotAuthentic(LtiError):
    """Nothing in this message may be believed."""

    code: ClassVar[str] = "not_authentic"


class SignatureWrong(NotAuthentic):
    """Signed with another secret or key, or changed since."""

    code: ClassVar[str] = "signature_wrong"


class SignatureMethodRefused(NotAuthentic):
    """Another OAuth 1.0 signature method than HMAC-SHA1, or another version of OAuth."""

    code: ClassVar[str] = "signature_method_refused"


class TimestampOutside(NotAuthentic):
    """An oauth_timestamp that is too old, from the future, or no number of seconds."""

    code: ClassVar[str] = "timestamp_outside"


class BodyHashWrong(NotAuthentic):
    """The body isn't the one that oauth_body_hash was made of."""

    code: ClassVar[str] = "body_hash_wrong"


class AlgorithmRefused(NotAuthentic):
    """A token signed by another algorithm than the one that is registered, or by none."""

    code: ClassVar[str] = "algorithm_refused"


class CriticalHeader(NotAuthentic):
    """A token that demands an extension be understood (RFC 7515, section 4.1.11)."""

    code: ClassVar[str] = "critical_header"


class KeyNotNamed(NotAuthentic):
    """A token that doesn't say which key signed it."""

    code: ClassVar[str] = "key_not_named"


class KeyUnknown(NotAuthentic):
    """A token signed by a key that the set doesn't hold; it may have been published since."""

    code: ClassVar[str] = "key_unknown"


class KeyUnsuitable(NotAuthentic):
    """A key that may not verify signatures: of another type or use, too short, or one of two of that name."""

    code: ClassVar[str] = "key_unsuitable"


class TokenExpired(NotAuthentic):
    """The time of exp has passed."""

    code: ClassVar[str] = "token_expired"


class TokenFromFuture(NotAuthentic):
    """The time of iat or nbf hasn't come yet."""

    code: ClassVar[str] = "token_from_future"


class TokenTooOld(NotAuthentic):
    """The time of iat lies too long ago for a launch, though exp hasn't come."""

    code: ClassVar[str] = "token_too_old"


class TokenLifeRefused(NotAuthentic):
    """The time of exp lies before iat, or more than a year after it: not seconds."""

    code: ClassVar[str] = "token_life_refused"


class IssuerWrong(NotAuthentic):
    """Another issuer than the registration's; compared letter by letter."""

    code: ClassVar[str] = "issuer_wrong"


class AudienceWrong(NotAuthentic):
    """A token for somebody else."""

    code: ClassVar[str] = "audience_wrong"


class PartyWrong(NotAuthentic):
    """The claim azp names somebody else, or is missing where there are several audiences."""

    code: ClassVar[str] = "party_wrong"


class NonceWrong(NotAuthentic):
    """Another nonce than the login's, or none."""

    code: ClassVar[str] = "nonce_wrong"


class TargetWrong(NotAuthentic):
    """Another target than the login's, or one that isn't this tool's."""

    code: ClassVar[str] = "target_wrong"


class NotKnown(LtiError):
    """Whatever it says, it leads to nobody here."""

    code: ClassVar[str] = "not_known"


class RegistrationUnknown(NotKnown):
    """No registration of that issuer and client."""

    code: ClassVar[str] = "registration_unknown"


class RegistrationAmbiguous(NotKnown):
    """Several registrations of that issuer, and no client named."""

    code: ClassVar[str] = "registration_ambiguous"


class DeploymentUnknown(NotKnown):
    """A deployment that isn't registered."""

    code: ClassVar[str] = "deployment_unknown"


class UserAnonymous(NotKnown):
    """A launch of nobody (no sub), which this registration doesn't allow."""

    code: ClassVar[str] = "user_anonymous"


class OperationUnsupported(LtiError):
    """Basic Outcomes: an operation, or a namespace, that isn't the specification's."""

    code: ClassVar[str] = "operation_unsupported"


class ResultUnknown(LtiError):
    """Basic Outcomes: a sourcedid that leads to no result of this consumer's; raised by whoever keeps results."""

    code: ClassVar[str] = "result_unknown"


class ScoreOutdated(LtiError):
    """AGS: a score whose time isn't after that of the score that is there."""

    code: ClassVar[str] = "score_outdated"


class RequestRefused(LtiError):
    """An OAuth 2 request that is answered with ``error`` (RFC 6749, sections 4.1.2.1 and 5.2; OIDC Core 3.1.2.6)."""

    code: ClassVar[str] = "request_refused"

    def __init__(self, error: str, **parameters: object) -> None:
        super().__init__(error=error, **parameters)
        self.error = error


class AnsweredWithFailure(LtiError):
    """The other side answered, and says that it didn't work."""

    code: ClassVar[str] = "answered_with_failure"
