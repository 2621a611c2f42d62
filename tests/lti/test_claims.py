"""The table between 1.1 and 1.3: one description of a message serves both."""

from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.lti import claims, names, v1p3, variables
from isodesk.lti.presentation import Presentation, presentation_of
from isodesk.lti.returning import return_address
from tests.lti import sample_tokens
from tests.lti.checklist import error_of, outcome_of
from tests.lti.launches import WITH_ACTION, signed, verified
from tests.lti.sample_tokens import NONCE, NOW, PLATFORM, TOOL

_LIS = "http://purl.imsglobal.org/vocab/lis/v2/"
FORM = {
    **WITH_ACTION,
    "user_id": "u-17",
    "roles": "Learner,urn:lti:instrole:ims/lis/Student,Instructor/TeachingAssistant,x:y",
    "context_id": "course-7",
    "context_type": "CourseSection",
    "launch_presentation_width": "800",
    "launch_presentation_return_url": "https://lms.example/back",
    "tool_consumer_instance_guid": "lms.example",
    "lis_person_sourcedid": "school:17",
    "lis_outcome_service_url": "https://lms.example/outcomes",
    "lis_result_sourcedid": "7:17",
}


def test_a_form_becomes_claims() -> None:
    found = claims.to_claims(FORM)
    assert found[names.MESSAGE_TYPE] == "LtiResourceLinkRequest"
    assert found[names.VERSION] == "1.3.0"
    assert (found["sub"], found["given_name"], found["email"]) == ("u-17", "Maëlle", "maelle.sample@example.org")
    assert found[names.ROLES] == [
        f"{_LIS}membership#Learner",
        f"{_LIS}institution/person#Student",
        f"{_LIS}membership/Instructor#TeachingAssistant",
        "x:y",
    ]
    assert found[names.CONTEXT] == {"id": "course-7", "type": [f"{_LIS}course#CourseSection"]}
    assert found[names.RESOURCE_LINK] == {"id": "course-7-link-3"}
    assert found[names.PRESENTATION] == {"width": 800, "return_url": "https://lms.example/back"}
    assert found[names.PLATFORM] == {"guid": "lms.example"}
    assert found[names.LIS] == {"person_sourcedid": "school:17"}
    assert found[names.OUTCOME]["lis_result_sourcedid"] == "7:17"
    assert found[names.CUSTOM] == {"act_id": "9", "tst_frm_id": "363"}


def test_and_the_claims_become_that_form_again() -> None:
    assert claims.to_form(claims.to_claims(FORM)) == FORM


def test_both_are_the_same_launch() -> None:
    """But for the version, the key and what 1.1 names in its own way."""
    old = verified(signed(FORM))
    new = sample_tokens.launched(**dict.fromkeys(sample_tokens.claims()) | registered() | claims.to_claims(FORM))
    for name in ("message_type", "user_id", "email", "given_name", "family_name", "resource_link_id", "context_id"):
        assert getattr(old, name) == getattr(new, name)
    assert (old.custom, old.return_url, old.outcome) == (new.custom, new.return_url, new.outcome)
    assert len(old.roles) == len(new.roles)


def test_a_platform_makes_a_whole_message_of_a_form() -> None:
    made = v1p3.message_claims(PLATFORM, deployment_id="1", target_link_uri=TOOL, nonce=NONCE, now=NOW)
    launch = sample_tokens.verified(sample_tokens.token({**claims.to_claims(FORM), **made}), target_link_uri=TOOL)
    assert (launch.user_id, launch.custom) == ("u-17", {"act_id": "9", "tst_frm_id": "363"})


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://lms.example/back", "https://lms.example/back?lti_errormsg=No+test+%26+no+form&lti_errorlog=105"),
        (
            "https://lms.example/?to=7#x",
            "https://lms.example/?to=7&lti_errormsg=No+test+%26+no+form&lti_errorlog=105#x",
        ),
        ("javascript:alert(1)", None),
    ],
)
def test_the_way_back_carries_a_word(address: str, expected: str | None) -> None:
    launch = verified(signed({**FORM, "launch_presentation_return_url": address}))
    assert return_address(launch, error_message="No test & no form", error_log="105") == expected


def test_the_way_back_needs_no_word_and_is_not_endless() -> None:
    launch = verified(signed(FORM))
    assert return_address(launch) == "https://lms.example/back"
    assert len(return_address(launch, log="x" * 10_000) or "") < 600


@pytest.mark.parametrize(
    ("given_form", "expected"),
    [
        ({"locale": "fr-FR", "document_target": "IFRAME"}, Presentation("fr-FR", "iframe", "https://lms.example")),
        ({"locale": " "}, Presentation(None, None, "https://lms.example")),
        ({"return_url": "javascript:x"}, Presentation(None, None, None)),
    ],
)
def test_both_versions_say_alike_how_the_tool_is_shown(given_form: dict[str, str], expected: Presentation) -> None:
    form = {**FORM, **{f"launch_presentation_{name}": value for name, value in given_form.items()}}
    assert presentation_of(verified(signed(form))) == expected
    said = claims.to_claims(form)[names.PRESENTATION]
    assert presentation_of(sample_tokens.launched(PRESENTATION=said)) == expected


def test_a_persons_own_language_stands_in() -> None:
    assert presentation_of(sample_tokens.launched(locale="el", PRESENTATION=None)).locale == "el"
    assert presentation_of(sample_tokens.launched(locale=5)).locale is None


def registered() -> dict[str, Any]:
    """What no form of 1.1 has."""
    kept = ("iss", "aud", "iat", "exp", "nonce", names.DEPLOYMENT, names.TARGET)
    return {name: value for name, value in sample_tokens.claims().items() if name in kept}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Administrator", f"{_LIS}membership#Administrator"),
        ("urn:lti:sysrole:ims/lis/SysAdmin", f"{_LIS}system/person#SysAdmin"),
        ("urn:lti:instrole:ims/lis/Faculty", f"{_LIS}institution/person#Faculty"),
        ("urn:x:y", "urn:x:y"),
    ],
)
def test_roles_there_and_back(old: str, new: str) -> None:
    assert claims.to_claims({"roles": old})[names.ROLES] == [new]
    assert claims.to_form({names.ROLES: [new]})["roles"] == old


@pytest.mark.parametrize(
    "old", ["basic-lti-launch-request", "ContentItemSelectionRequest", "ContentItemSelection", "x"]
)
def test_kinds_of_messages_there_and_back(old: str) -> None:
    assert claims.to_form(claims.to_claims({"lti_message_type": old})) == {"lti_message_type": old}


def test_custom_names_are_spelt_as_1p1_wants_them() -> None:
    form = claims.to_form({names.CUSTOM: {"Review:Chapter": "1.2", "Complex!@#$^*(){}[]KEY": "x"}})
    assert form == {"custom_review_chapter": "1.2", "custom_complex____________key": "x"}


@given(st.dictionaries(st.sampled_from([*claims.TABLE, "custom_a", "custom_A"]), st.text(max_size=20)))
def test_any_form_has_claims_or_a_code(form: dict[str, str]) -> None:
    outcome_of(partial(claims.to_claims, form))


@given(
    st.dictionaries(
        st.sampled_from(sorted({path[0] for path in claims.TABLE.values()} | {names.CUSTOM})),
        st.text() | st.integers() | st.lists(st.text()) | st.dictionaries(st.text(), st.text()) | st.none(),
    )
)
def test_any_claims_have_a_form_or_a_code(given_claims: dict[str, Any]) -> None:
    outcome_of(partial(claims.to_form, given_claims))


def test_custom_parameters_are_written_one_a_line() -> None:
    """As platforms take them, with any end of line."""
    assert variables.parse_lines("x=1\ny=2") == {"x": "1", "y": "2"}
    assert variables.parse_lines("x=1\r\n\r\n y = a=b \n\rz=") == {"x": "1", "y": "a=b", "z": ""}
    assert variables.parse_lines("") == {}


@pytest.mark.parametrize(("text", "line"), [("x=1\nnonsense", 2), ("=1", 1), (" \n=x", 2)])
def test_a_line_that_is_no_parameter_is_named(text: str, line: int) -> None:
    error = error_of(partial(variables.parse_lines, text))
    assert error is not None
    assert error.parameters == {"what": "custom", "line": line}


def test_variables_give_way_to_values_where_these_are_known() -> None:
    values = variables.values_of(claims.to_claims(FORM), User_username="maelle")
    custom = {"a": "$User.id", "b": "$Context.id", "c": "$User.username", "d": "$Unknown.one", "e": "5 $", "f": "$"}
    assert variables.substituted(custom, values) == {
        "a": "u-17",
        "b": "course-7",
        "c": "maelle",
        "d": "$Unknown.one",
        "e": "5 $",
        "f": "$",
    }
    assert values["Membership.role"].startswith(f"{_LIS}membership#Learner,")
    assert "ResourceLink.title" not in values
