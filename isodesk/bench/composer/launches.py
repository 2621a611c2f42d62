"""What a launch says, ready made: the two that the platform's document pictures. Everybody here is invented."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from isodesk.bench.composer.document import PARAMETERS
from isodesk.bench.composer.selecting import REQUIRED
from isodesk.bench.configuration import Configuration, Parameter, Version
from isodesk.lti import v1p1
from isodesk.protocol.text import Text

USUAL: Final[Mapping[str, str]] = MappingProxyType(
    {
        "tool_consumer_info_product_family_code": "isodesk",
        "tool_consumer_instance_guid": "bench.isodesk.example",
        "tool_consumer_instance_name": "IsoDesk Bench",
        "context_id": "course-1",
        "context_label": "DS-1",
        "context_title": "Digital skills",
        "context_type": "CourseSection",
        "resource_link_id": "isodesk-bench",
        "resource_link_title": "Placement test",
        "user_id": "person-1",
        "lis_person_name_given": "Maëlle",
        "lis_person_name_family": "O’Sample",
        "lis_person_name_full": "Maëlle O’Sample",
        "lis_person_contact_email_primary": "maelle.sample@example.org",
        "lis_person_sourcedid": "school:maelle.sample",
        "roles": "Learner",
        "lti_message_type": v1p1.MESSAGE_TYPE,
        "lti_version": v1p1.VERSION,
        "launch_presentation_locale": "fr-FR",
        "launch_presentation_document_target": "frame",
    }
)
# What the pictures show: names and the address, neither a user id nor a role.
_PICTURED: Final = frozenset({"lis_person_name_given", "lis_person_name_family", "lis_person_contact_email_primary"})


@dataclass(frozen=True, slots=True)
class Pictured:
    """A launch of the document."""

    key: str
    title: Text
    custom: str

    def applied(self, configuration: Configuration) -> Configuration:
        """This message, sent as before. By 1.3 it also sends what 1.3 requires: a user id and a role."""
        sent = _PICTURED | REQUIRED[configuration.security.version]
        given = {name: _value(configuration, name) for name in PARAMETERS}
        parameters = {name: Parameter(value, name in sent) for name, value in given.items()}
        return replace(configuration, parameters=parameters, custom=self.custom)


LAUNCHES: Final = (
    Pictured(
        "new_test",
        Text("A new test at each launch (action 9)", "Un nouveau test à chaque lancement (action 9)"),
        "act_id=9\ntst_frm_id=363",
    ),
    Pictured(
        "page",
        Text("The unfinished test again, as a page (action 2)", "Le test en cours, sous forme de page (action 2)"),
        "act_id=2\ntst_frm_id=363\nhtml=1",
    ),
)


def starting(version: Version = Version.V1P1) -> Configuration:
    """What the bench begins with: the first launch of the document, to nowhere yet."""
    fresh = Configuration()
    return LAUNCHES[0].applied(replace(fresh, security=replace(fresh.security, version=version)))


def _value(configuration: Configuration, name: str) -> str:
    """What was entered already, else something usual."""
    entered = configuration.parameters.get(name, Parameter()).value
    return entered or USUAL.get(name, "")
