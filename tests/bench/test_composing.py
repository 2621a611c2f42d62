"""A configuration as a message of both versions."""

import pytest

from isodesk.bench.composing import Offered, claims_of, form_of
from isodesk.bench.configuration import Configuration, Parameter, Service
from isodesk.lti import names
from isodesk.lti.errors import NotWellFormed

OFFERED = Offered("https://lms.example/outcomes", "s-1", "https://lms.example/items", "", "https://lms.example/people")
CONFIGURATION = Configuration(
    parameters={
        "user_id": Parameter("u-7", sent=False),
        "lis_person_name_given": Parameter("Maëlle", sent=True),
        "resource_link_id": Parameter("link-3", sent=True),
        "roles": Parameter("Learner", sent=True),
    },
    username="maelle",
    custom="act_id=9\nTst_Frm_Id=363\nlogin=$User.username\nwho=$User.id",
    extension="note=1",
)


def test_only_what_is_sent_is_in_the_form_and_variables_are_replaced_where_they_are_known() -> None:
    assert form_of(CONFIGURATION, OFFERED) == {
        "lis_outcome_service_url": "https://lms.example/outcomes",
        "lis_result_sourcedid": "s-1",
        "lis_person_name_given": "Maëlle",
        "resource_link_id": "link-3",
        "roles": "Learner",
        "custom_act_id": "9",
        "custom_tst_frm_id": "363",
        "custom_login": "maelle",
        "custom_who": "$User.id",
        "ext_note": "1",
    }


def test_the_claims_say_the_same_and_tell_of_the_services() -> None:
    said = claims_of(CONFIGURATION, OFFERED)
    assert "sub" not in said
    assert said["given_name"] == "Maëlle"
    assert said[names.CUSTOM] == {"act_id": "9", "Tst_Frm_Id": "363", "login": "maelle", "who": "$User.id"}
    assert said[names.AGS]["lineitems"] == "https://lms.example/items"
    assert "lineitem" not in said[names.AGS]
    assert said[names.NRPS]["context_memberships_url"] == "https://lms.example/people"


def test_a_service_that_is_not_offered_is_not_told_of() -> None:
    alone = Configuration(parameters=CONFIGURATION.parameters, services=frozenset({Service.MEMBERS}))
    said = claims_of(alone, OFFERED)
    assert names.AGS not in said
    assert names.OUTCOME not in said
    assert names.NRPS in said
    assert "lis_outcome_service_url" not in form_of(alone, OFFERED)


def test_a_line_without_a_value_is_told_by_its_number() -> None:
    with pytest.raises(NotWellFormed) as caught:
        form_of(Configuration(custom="act_id=9\nnothing"), OFFERED)
    assert caught.value.parameters["line"] == 2
