"""Each fault of a seed file is told with its line, in both languages, and changes nothing."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isodesk.banks.errors import FileInvalid
from isodesk.station.seed.checks import check_seed
from isodesk.station.seed.reading import read_seed
from isodesk.station.seed.wording import seed_fault_line
from tests.station.seed.stores import Seeded, form

HEAD = "accounts:\n  - name: Centre\n"
CREDITS = "    credits: [{kind: assessment, description: A, amount: 1}]\n"


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("accounts: []\n", 1, "too_few"),
        ("\n", 1, "wrong_type"),
        ("# remark\ncentres: []\n", 2, "unknown_name"),
        (HEAD + "    colour: red\n", 3, "unknown_name"),
        (HEAD + "    zone: Mars/Olympus\n", 3, "zone_unknown"),
        (HEAD + "    zone: ../etc/passwd\n", 3, "zone_unknown"),
        (HEAD + '    name2: "x"\n', 3, "unknown_name"),
        ("accounts:\n  - name: 'a\tb'\n", 2, "not_a_line"),
        ("accounts:\n  - id: 0\n    name: Centre\n", 2, "too_small"),
        ("accounts:\n  - id: 2147483648\n    name: Centre\n", 2, "too_large"),
        (HEAD + "    clients:\n      - {id: c, secret: short}\n", 4, "too_short"),
        (HEAD + "    clients:\n      - {id: c d, secret: long-enough}\n", 4, "string_pattern_mismatch"),
        (HEAD + "    administrators:\n      - email: nobody\n        name: N\n", 4, "not_an_email"),
        (HEAD + "    credits:\n      - {kind: a, description: A, amount: '5'}\n", 4, "wrong_type"),
        (HEAD + "    credits:\n      - {kind: a, description: A, amount: -5}\n", 4, "too_small"),
        (HEAD + "    candidates:\n      - {email: a@b, given_name: A}\n", 4, "missing"),
        (HEAD + "    candidates:\n      - {email: a@b, given_name: A, family_name: B, gender: 4}\n", 4, "not_one_of"),
        (
            HEAD + "    candidates:\n      - {email: a@b, given_name: A, family_name: B, language: pl}\n",
            4,
            "not_one_of",
        ),
        (HEAD + "    forms: [5]\n", 3, "wrong_type"),
        (HEAD + "    forms:\n      - none.yaml\n", 4, "form_file_missing"),
        (HEAD + "    forms:\n" + form(), 4, "credit_missing"),
        (HEAD + CREDITS + "    forms:\n" + form().replace("skill: 1", "skill: 2"), 13, "skill_unknown"),
        (HEAD + CREDITS + "    forms:\n" + form() + form(names="Other"), 18, "form_differs"),
        (HEAD + HEAD.removeprefix("accounts:\n"), 3, "named_twice"),
        (HEAD + "    clients:\n" + "      - {id: c, secret: long-enough}\n" * 2, 5, "named_twice"),
        (HEAD + "    senders:\n      - email: a@b\n      - email: A@B\n", 5, "named_twice"),
        (HEAD + "    senders:\n      - email: a@b\n        default: true\n", 4, "default_unverified"),
        (
            HEAD + "    senders: [{email: a@b, verified: true, default: true},\n"
            "      {email: c@b, verified: true, default: true}]\n",
            4,
            "two_defaults",
        ),
        (HEAD + "    candidates:\n      - {email: a@b, given_name: A, family_name: B, group: G}\n", 4, "name_unknown"),
        (HEAD + "    lti_platforms: [{name: x}]\n", 3, "missing"),
        (
            HEAD + "    templates:\n      - {kind: invitation, language: fr, subject: '{{ nobody }}', body: b}\n",
            4,
            "template_wrong",
        ),
    ],
)
def test_a_fault_has_its_line(seeded: Seeded, text: str, line: int, code: str) -> None:
    assert (line, code) in seeded.faults(text)


def test_all_faults_of_a_file_are_told_at_once(seeded: Seeded) -> None:
    text = HEAD + "    zone: Mars\n    colour: red\n    clients: [{id: c}]\n"
    assert seeded.faults(text) == [(3, "zone_unknown"), (4, "unknown_name"), (5, "missing")]


def test_a_fault_in_a_form_file_is_told_with_that_file(seeded: Seeded) -> None:
    (seeded.folder / "form.yaml").write_text("id: 363\nkind: exam\n", "utf-8")
    with pytest.raises(FileInvalid) as caught:
        seeded.apply(HEAD + CREDITS + "    forms: [form.yaml]\n")
    assert {found.file.name for found in caught.value.faults} == {"form.yaml"}


def test_numbers_of_another_account_are_refused(seeded: Seeded) -> None:
    seeded.apply(
        "accounts:\n  - id: 5\n    name: One\n    clients: [{id: c, secret: long-enough}]\n"
        "    groups: [{id: 7, name: G}]\n"
        "    templates: [{id: 12, kind: invitation, language: fr, subject: s, body: b}]\n"
        "    lti_consumers: [{name: L, key: k}]\n"
    )
    other = "accounts:\n  - name: Two\n"
    assert seeded.faults(other + "    clients: [{id: c, secret: long-enough}]\n") == [(3, "id_taken")]
    assert seeded.faults(other + "    groups: [{id: 7, name: H}]\n") == [(3, "id_taken")]
    template = "    templates: [{id: 12, kind: invitation, language: fr, subject: s, body: b}]\n"
    assert seeded.faults(other + template) == [(3, "id_taken")]
    assert seeded.faults(other + "    lti_consumers: [{name: L, key: k}]\n") == [(3, "id_taken")]
    assert seeded.faults(other + "    sub_accounts: [{id: 5, name: One}]\n") == [(3, "id_taken")]


def test_a_number_that_differs_from_the_one_kept_is_refused(seeded: Seeded) -> None:
    seeded.apply(HEAD + "    groups: [{id: 7, name: G}]\n")
    assert seeded.faults(HEAD + "    groups: [{id: 8, name: G}]\n") == [(3, "id_differs")]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_faults_read_as_file_line_what_and_what_to_do(tmp_path: Path, language: str) -> None:
    path = tmp_path / "seed.yaml"
    path.write_text(HEAD + "    zone: Mars\n    clients:\n      - {id: c, secret: short}\n", "utf-8")
    with pytest.raises(FileInvalid) as caught:
        read_seed(path)
    told = [seed_fault_line(found, language) for found in caught.value.faults]
    assert (
        told
        == {
            "en": [
                f"{path}:3: “zone” is no time zone. Expected: an IANA name such as Europe/Paris.",
                f"{path}:5: “secret” is too short. At least 8 characters.",
            ],
            "fr": [
                f"{path}:3: «\xa0zone\xa0» n’est pas un fuseau horaire. Attendu\xa0: un nom IANA comme Europe/Paris.",
                f"{path}:5: «\xa0secret\xa0» est trop court. Au moins 8 caractères.",
            ],
        }[language]
    )


SEED = HEAD + CREDITS + "    forms:\n" + form() + "    candidates: [{email: a@b, given_name: A, family_name: B}]\n"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_file_raises_only_the_known_error_and_has_words(tmp_path: Path, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(SEED)))
    damage = data.draw(st.text(max_size=8) | st.sampled_from(["1: 2\n", "{1: 2}", "[]", "{}", "~", "true", "9" * 40]))
    path = tmp_path / "seed.yaml"
    path.write_bytes((SEED[:at] + damage + SEED[at + data.draw(st.integers(0, 15)) :]).encode("utf-8", "surrogatepass"))
    try:
        check_seed(read_seed(path))
    except FileInvalid as error:
        told = [seed_fault_line(found, language) for found in error.faults for language in ("en", "fr")]
        if not told:
            raise AssertionError("no fault told") from error
