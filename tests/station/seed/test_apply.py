"""What a seed puts into a store, and what a second run leaves alone."""

import hashlib
from pathlib import Path

import pytest
from sqlalchemy import insert, update

from isodesk.banks.errors import FileInvalid
from isodesk.exam.forms import Form
from isodesk.resources import resource
from isodesk.station import schema
from isodesk.station.consumers import open_consumer_secret
from isodesk.station.opening import open_store
from isodesk.station.passwords import hash_matches, open_password
from isodesk.station.seed.apply import apply_seed, seed_folder
from isodesk.station.seed.wording import report_lines
from tests.station.seed.stores import NOW, Seeded, form

CENTRE = f"""\
accounts:
  - name: Centre
    clients: [{{id: client-a, secret: a-given-secret-of-a-client, label: LMS}}]
    administrators: [{{email: Admin@Example.org, name: Anne Admin}}]
    credits: [{{kind: assessment, description: Assessments, amount: 5}}]
    forms:
{form()}
    groups: [{{name: 2026-A, external_id: promo}}]
    job_profiles: [{{name: Accounting}}]
    candidates:
      - email: Lucas@Example.org
        given_name: Lucas
        family_name: Modèle
        language: en
        group: 2026-A
        job_profile: Accounting
        extra_time_percent: 50
        password: shown-in-the-mail
      - {{email: zoe@example.org, given_name: Zoé, family_name: Ébauche, password: kept-for-good, keep_password: true}}
    templates: [{{kind: invitation, language: fr, subject: Votre test, body: Bonjour}}]
    senders: [{{email: centre@example.org, verified: true, default: true}}]
    lti_consumers: [{{name: LMS, key: lms-key, secret: a-consumer-secret}}]
    lti_platforms:
      - name: LMS
        issuer: https://lms.example
        client_id: abc
        deployment_ids: ["1"]
        auth_url: https://lms.example/auth
        token_url: https://lms.example/token
        jwks_url: https://lms.example/jwks
    sub_accounts:
      - {{name: Sub, id: 77, zone: America/Lima}}
"""


def test_everything_is_put_in(seeded: Seeded) -> None:
    seeded.apply(CENTRE)
    centre, sub = seeded.rows("account")
    assert (centre["name"], centre["zone"], centre["position"], centre["parent_id"]) == (
        "Centre",
        "Europe/Paris",
        0,
        None,
    )
    assert (sub["id"], sub["zone"], sub["position"], sub["parent_id"]) == (77, "America/Lima", 1, centre["id"])
    assert seeded.row("administrator")["email_key"] == "admin@example.org"
    assert seeded.row("form_access") == {"account_id": centre["id"], "form_id": 363}
    assert Form.from_json(seeded.row("form")["content"]).name_in("fr") == "Sums"
    lucas = seeded.row("candidate", email="Lucas@Example.org")
    assert (lucas["language"], lucas["extra_time_percent"], lucas["gender"]) == (2, 50, 3)
    assert lucas["group_id"] == seeded.row("candidate_group", external_id="promo")["id"]
    assert lucas["job_id"] == seeded.row("job_profile")["id"]
    assert seeded.row("credit_entry")["reason"] == "seed"
    assert seeded.row("lti_platform")["settings"]["jwks_url"] == "https://lms.example/jwks"


def test_secrets_are_hashed_or_sealed(seeded: Seeded) -> None:
    seeded.apply(CENTRE)
    assert seeded.row("client")["secret_hash"] == hashlib.sha256(b"a-given-secret-of-a-client").digest()
    sealer, consumer = seeded.store.sealer, seeded.row("lti_consumer")
    assert open_consumer_secret(sealer, "lms-key", consumer["secret_sealed"]) == "a-consumer-secret"
    lucas, zoe = seeded.rows("candidate")
    assert open_password(sealer, lucas["account_id"], lucas["password_sealed"]) == "shown-in-the-mail"
    assert (lucas["password_hash"], zoe["password_sealed"]) == (None, None)
    assert hash_matches(zoe["password_hash"], "kept-for-good")
    stored = b"".join(path.read_bytes() for path in (seeded.folder / "data").iterdir() if path.is_file())
    for secret in (b"a-given-secret-of-a-client", b"a-consumer-secret", b"shown-in-the-mail", b"kept-for-good"):
        assert secret not in stored


def test_a_second_run_changes_nothing(seeded: Seeded) -> None:
    seeded.apply(CENTRE)
    before = seeded.everything()
    report = seeded.apply(CENTRE, now=NOW + 1000)
    assert (report.added, report.changed) == ({}, {})
    assert seeded.everything() == before


def test_a_run_says_what_it_did(seeded: Seeded) -> None:
    told = report_lines(seeded.apply(CENTRE), "en")
    [line] = told
    assert line.startswith(
        "Added: accounts 2, clients 1, administrators 1, kinds of credit 1, forms 1, forms allowed 1"
    )
    assert line.endswith("LTI platforms 1")
    changed = CENTRE.replace("Anne Admin", "Anne Autre").replace("{name: Sub,", "{name: Sous-compte,")
    assert report_lines(seeded.apply(changed), "fr") == ["Modifié\xa0: comptes 1, administrateurs 1"]
    assert report_lines(seeded.apply(changed), "en") == ["Nothing to do: all is as the file says."]


def test_the_sample_centre_is_as_idempotent(seeded: Seeded) -> None:
    sample = resource("sample", "centre.yaml")
    database, sealer = seeded.store.database, seeded.store.sealer
    apply_seed(database, sealer, sample, NOW)
    before = seeded.everything()
    report = apply_seed(database, sealer, sample, NOW + 1)
    assert (report.added, report.changed) == ({}, {})
    assert seeded.everything() == before
    kinds = [row["kind"] for row in sorted(seeded.rows("form"), key=lambda row: int(row["position"]))]
    assert kinds[0] == "assessment"
    assert len(seeded.row("lti_consumer")["secret_sealed"]) > 32


def test_credits_are_given_once_only(seeded: Seeded) -> None:
    seeded.apply(CENTRE)
    seeded.store.database.write_now(lambda connection: connection.execute(update(schema.credit).values(amount=1)))
    seeded.apply(CENTRE.replace("amount: 5", "amount: 500").replace("description: Assessments", "description: Tests"))
    assert (seeded.row("credit")["amount"], seeded.row("credit")["description"]) == (1, "Tests")
    assert len(seeded.rows("credit_entry")) == 1


def test_what_the_file_says_anew_is_changed_and_nothing_is_removed(seeded: Seeded) -> None:
    seeded.apply(CENTRE)
    changed = CENTRE.replace("Anne Admin", "Anne Autre").replace("a-given-secret", "another-secret")
    changed = changed.replace("a-consumer-secret", "a-new-consumer-secret").replace("body: Bonjour", "body: Salut")
    report = seeded.apply(changed.replace("names: Sums", "names: Additions"))
    assert report.changed == {"administrator": 1, "client": 1, "lti_consumer": 1, "mail_template": 1, "form": 1}
    assert report.added == {}
    assert seeded.row("administrator")["name"] == "Anne Autre"
    assert seeded.row("mail_template")["body"] == "Salut"
    seeded.apply("accounts:\n  - name: Centre\n")
    assert len(seeded.rows("candidate")) == 2


def test_people_who_exist_stay_as_they_are(seeded: Seeded) -> None:
    seeded.apply(CENTRE)
    before = seeded.rows("candidate")
    seeded.apply(CENTRE.replace("given_name: Lucas", "given_name: Luc").replace("Lucas@Example", "LUCAS@example"))
    assert seeded.rows("candidate") == before


def test_another_default_sender_takes_over(seeded: Seeded) -> None:
    seeded.apply(CENTRE)
    seeded.apply(CENTRE.replace("centre@example.org", "new@example.org"))
    assert {row["email"]: row["is_default"] for row in seeded.rows("sender")} == {
        "centre@example.org": 0,
        "new@example.org": 1,
    }


def test_a_consumer_without_a_secret_gets_one_that_stays(seeded: Seeded) -> None:
    without = CENTRE.replace(", secret: a-consumer-secret", "")
    seeded.apply(without)
    sealed = seeded.row("lti_consumer")["secret_sealed"]
    assert len(open_consumer_secret(seeded.store.sealer, "lms-key", sealed)) >= 32
    seeded.apply(without)
    assert seeded.row("lti_consumer")["secret_sealed"] == sealed


def test_a_form_with_answers_does_not_change(seeded: Seeded) -> None:
    seeded.apply(CENTRE)
    lucas = seeded.row("candidate", email="Lucas@Example.org")
    test = {"account_id": lucas["account_id"], "candidate_id": lucas["id"], "form_id": 363}
    flags = {"paid": 1, "proctored": 0, "full_screen": 0, "created_at": NOW}

    def register(status: int) -> None:
        seeded.store.database.write_now(
            lambda connection: connection.execute(
                insert(schema.planned_test).values(**test | {"link_key": str(status)}, **flags, status=status)
            )
        )

    renamed = CENTRE.replace("names: Sums", "names: Additions")
    register(1)
    seeded.apply(renamed)
    register(2)
    assert seeded.faults(CENTRE) == [(7, "form_in_use")]
    seeded.apply(renamed)


def test_a_folder_is_made_and_filled_and_a_faulty_file_makes_none(tmp_path: Path) -> None:
    folder, file = tmp_path / "station", tmp_path / "seed.yaml"
    file.write_text("accounts: []\n", "utf-8")
    with pytest.raises(FileInvalid):
        seed_folder(folder, file, None, now=NOW)
    assert not folder.exists()
    file.write_text(CENTRE, "utf-8")
    assert seed_folder(folder, file, None, now=NOW).added["account"] == 2
    store = open_store(folder, None, create=False)
    with store.database:
        assert not store.is_empty()


def test_a_form_that_is_paid_for_keeps_its_kind_of_credit(seeded: Seeded) -> None:
    seeded.apply(CENTRE)
    lucas = seeded.row("candidate", email="Lucas@Example.org")
    seeded.store.database.write_now(
        lambda connection: connection.execute(update(schema.form).values(credit_kind="another kind"))
    )
    values = {"account_id": lucas["account_id"], "candidate_id": lucas["id"], "form_id": 363, "link_key": "key"}
    flags = {"paid": 1, "proctored": 0, "full_screen": 0, "created_at": NOW, "status": 1}
    seeded.store.database.write_now(
        lambda connection: connection.execute(insert(schema.planned_test).values(**values, **flags))
    )
    assert [code for _, code in seeded.faults(CENTRE)] == ["form_paid"]
