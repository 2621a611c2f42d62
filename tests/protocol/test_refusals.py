"""Error texts word for word as the document prints them, in both languages."""

import pytest

from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.refusals import Refusal, error_text

PRINTED = [
    (None, 103, "The property act_id is not valid", "La propriété act_id n'est pas valide"),
    (
        1,
        201,
        "The candidate could not be created (probably because one of the parameters is not valid)",
        "Le candidat n'a pas pu être créé (probablement parce que l'un des paramètres n'est pas valide)",
    ),
    (
        1,
        202,
        (
            "There is already a candidate with this email on your account. In such case, the response includes a"
            " `can_id` property with the id of the corresponding candidate."
        ),
        (
            "Il existe déjà un candidat avec cet email sur votre compte. Dans ce cas, la réponse inclut une propriété"
            " `can_id` avec l'identifiant du candidat correspondant"
        ),
    ),
    (
        1,
        203,
        "Couldn’t find the mentioned `dep_id` in the account and can’t create candidate",
        "Impossible de trouver le `dep_id` mentionné dans le compte et impossible de créer le candidat",
    ),
    (2, 106, "This `tst_frm_id` is not allowed", "Ce `tst_frm_id` n'est pas autorisé"),
    (9, 107, "This candidate does not exist", "Ce candidat n'existe pas"),
    (
        2,
        301,
        "You have no more credits for this type of test",
        "Vous n'avez plus de crédits pour ce type de test",
    ),
    (
        8,
        402,
        "The candidate has already taken `max_num_tst` for this `tst_frm_id`",
        "Le candidat a déjà passé `max_num_tst` pour ce `tst_frm_id`",
    ),
    (16, 303, "You have no proctoring credit left", "Vous n'avez plus de crédit de surveillance"),
    (
        23,
        304,
        "The test is already started or does not exist",
        "Le test est déjà commencé ou n'existe pas",
    ),
    (
        6,
        106,
        "This value for `tst_frm_id` is not authorized",
        "Cette valeur pour `tst_frm_id` n'est pas autorisée",
    ),
    (4, 107, "Candidate does not exist", "Le candidat n'existe pas"),
    (5, 501, "Candidate has not taken this test", "Le candidat n'a pas passé ce test"),
    (6, 502, "Test is not finished", "Le test n'est pas terminé"),
    (6, 601, "Test must be an assessment", "Le test doit être une évaluation"),
    (10, 501, "This `pla_tst_id` does not exist", "Ce `pla_tst_id` n'existe pas"),
]


@pytest.mark.parametrize(("action", "code", "english", "french"), PRINTED)
def test_texts_are_those_of_the_document(action: int | None, code: int, english: str, french: str) -> None:
    refusal = Refusal(code)
    assert refusal.message(action, "en") == english
    assert refusal.message(action, "fr") == french


def test_105_names_the_property() -> None:
    refusal = Refusal(105, "end_dat")
    assert refusal.message(11, "en") == 'Property "end_dat" is requested'
    assert refusal.message(11, "fr") == 'La propriété "end_dat" est requise'


def test_any_other_language_gets_english() -> None:
    assert Refusal(502).message(6, "de") == "Test is not finished"


def test_501_106_and_107_have_two_texts() -> None:
    for code in (106, 107, 501):
        assert len({error_text(number, code).en for number in ACTIONS}) == 2


def test_updating_speaks_of_an_update_and_promises_no_property() -> None:
    assert "updated" in Refusal(201).message(51, "en")
    assert "can_id" not in Refusal(202).message(51, "en")


def test_a_refusal_carries_what_the_answer_adds() -> None:
    refusal = Refusal(202, extra={"can_id": 7})
    assert (refusal.error_code, refusal.property_name, refusal.extra) == (202, "", {"can_id": 7})
