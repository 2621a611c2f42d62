"""The configuration that a bench begins with: what the course knows is sent, nothing else."""

from typing import Final

from isodesk.bench.configuration import SECTIONS, Configuration, Parameter, Security

_VALUES: Final = {
    "tool_consumer_info_product_family_code": "isodesk-bench",
    "tool_consumer_instance_guid": "bench.isodesk.example",
    "tool_consumer_instance_name": "IsoDesk",
    "lti_message_type": "basic-lti-launch-request",
    "lti_version": "LTI-1p0",
}
_FROM_COURSE: Final = (
    "context_id",
    "context_label",
    "context_title",
    "context_type",
    "resource_link_id",
    "resource_link_title",
    "user_id",
    "lis_person_name_given",
    "lis_person_name_family",
    "lis_person_name_full",
    "lis_person_contact_email_primary",
    "roles",
    "launch_presentation_locale",
    "launch_presentation_document_target",
    "launch_presentation_return_url",
)


def default_configuration(security: Security | None = None, *, custom: str = "") -> Configuration:
    """What is left empty the course fills in; ``custom`` are lines of ``name=value``."""
    names = (name for section in SECTIONS.values() for name in section)
    sent = {*_VALUES, *_FROM_COURSE}
    parameters = {name: Parameter(_VALUES.get(name, ""), sent=name in sent) for name in names}
    return Configuration(security=security or Security(), parameters=parameters, custom=custom)
