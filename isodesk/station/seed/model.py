"""A seed file: the centre that it describes. Its JSON Schema is ``docs/seed.schema.json``."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from isodesk.station.seed.fields import (
    Body,
    EmailAddress,
    Identifier,
    OneLine,
    Password,
    Secret,
    WebAddress,
    Word,
    Zone,
)

LanguageCode = Literal["fr", "en", "de", "nl", "es", "it", "el", "ar"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class SeedClient(_Part):
    """An OAuth client. Its secret is stored as a SHA-256 hash only."""

    id: Word = Field(description="The client_id; no other account has it.")
    secret: Secret = Field(description="The client_secret. Use 256 random bits outside of tests.")
    label: OneLine | None = Field(None, description="Who uses it; the id where it isn't given.")


class SeedAdministrator(_Part):
    email: EmailAddress
    name: OneLine


class SeedCredit(_Part):
    """A stock of credits, set when first seeded and never again: a second run gives nothing back."""

    kind: Word = Field(description="What a form's credit_kind names; `proctoring` pays for proctoring.")
    description: OneLine = Field(description="What action 15 calls it.")
    amount: int = Field(ge=0, le=1_000_000_000)


class SeedGroup(_Part):
    id: Identifier | None = None
    name: OneLine
    external_id: OneLine | None = None


class SeedJobProfile(_Part):
    id: Identifier | None = None
    name: OneLine


class SeedCandidate(_Part):
    """A candidate, made where the account has nobody of this e-mail address; else left as is."""

    id: Identifier | None = None
    email: EmailAddress
    given_name: OneLine
    family_name: OneLine
    gender: Literal[1, 2, 3] = Field(3, description="1: male, 2: female, 3: not provided.")
    language: LanguageCode | None = None
    external_id: OneLine | None = None
    group: OneLine | None = Field(None, description="Name of one of the account's groups.")
    job_profile: OneLine | None = Field(None, description="Name of one of the account's job profiles.")
    extra_time_percent: int = Field(0, ge=0, le=500)
    password: Password | None = Field(None, description="Generated where it isn't given.")
    keep_password: bool = Field(False, description="Hash the password at once, show it in no mail, ask for no change.")


class SeedTemplate(_Part):
    """A mail template, by id, else by kind and language."""

    id: Identifier | None = None
    kind: Literal["invitation", "reminder", "report", "diploma"]
    language: LanguageCode
    subject: OneLine
    body: Body


class SeedSender(_Part):
    email: EmailAddress
    verified: bool = False
    default: bool = False


class SeedConsumer(_Part):
    """An LTI 1.1 consumer. Its secret is stored sealed; without one in the file it is made at random."""

    name: OneLine
    key: OneLine = Field(description="The consumer key; no other account has it.")
    secret: Secret | None = Field(None, description="Made at random, once, where it isn't given.")
    create_candidates: bool = Field(True, description="Whether a launch makes a candidate of an unknown person.")


class SeedPlatform(_Part):
    """An LTI 1.3 platform."""

    name: OneLine
    issuer: WebAddress
    client_id: OneLine
    deployment_ids: list[OneLine] = Field(min_length=1, max_length=100)
    auth_url: WebAddress
    token_url: WebAddress
    jwks_url: WebAddress
    create_candidates: bool = True


class _Account(_Part):
    id: Identifier | None = Field(None, description="Number of the account: `sub_com_id` of a sub account.")
    name: OneLine
    zone: Zone | None = Field(None, description="IANA time zone; the station's setting where it isn't given.")
    clients: list[SeedClient] = Field(default_factory=list, max_length=1000)
    administrators: list[SeedAdministrator] = Field(default_factory=list, max_length=1000)
    credits: list[SeedCredit] = Field(default_factory=list, max_length=100)
    forms: list[str | dict[str, object]] = Field(
        default_factory=list,
        max_length=500,
        description="Form files, relative to this file, or forms written out. Their order is that of action 14.",
    )
    banks: list[str] = Field(
        default_factory=list,
        max_length=100,
        description="Banks of questions, folders or .zip, relative to this file: their forms come after `forms`.",
    )
    groups: list[SeedGroup] = Field(default_factory=list, max_length=10_000)
    job_profiles: list[SeedJobProfile] = Field(default_factory=list, max_length=10_000)
    candidates: list[SeedCandidate] = Field(default_factory=list, max_length=100_000)
    templates: list[SeedTemplate] = Field(default_factory=list, max_length=1000)
    senders: list[SeedSender] = Field(default_factory=list, max_length=1000)
    lti_consumers: list[SeedConsumer] = Field(default_factory=list, max_length=1000)
    lti_platforms: list[SeedPlatform] = Field(default_factory=list, max_length=1000)


class SeedSubAccount(_Account):
    """An account that a distributor acts on by ``sub_com_id``."""


class SeedAccount(_Account):
    """An account; a distributor where it has sub accounts."""

    sub_accounts: list[SeedSubAccount] = Field(default_factory=list, max_length=10_000)


class SeedFile(_Part):
    """What a station is to hold. The first account is the one that a local desk uses."""

    accounts: list[SeedAccount] = Field(min_length=1, max_length=10_000)
