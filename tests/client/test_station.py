"""Every method against a real station over a socket: a centre's whole job by the client alone."""

import asyncio
from datetime import datetime, timedelta

import httpx
import pytest

from isodesk.client.accounts import AccountKind, station
from isodesk.client.answering import AtRandom
from isodesk.client.errors import NotAuthorised, Refused, Rejected
from isodesk.client.isograd import Isograd
from isodesk.client.sit import Outcome, sit
from isodesk.protocol.requests import Done
from isodesk.protocol.values import Gender, Language, TestStatus
from tests.support.station import RunningStation

SPREADSHEETS, CERTIFICATE, DISCOVERY = 363, 520, 900


async def test_a_candidate_from_creation_to_report(isograd: Isograd, email: str) -> None:
    assert SPREADSHEETS in (await isograd.available_tests()).form_ids
    before = {each.description: each.amount for each in (await isograd.credits()).credits}
    created = await isograd.create_candidate(
        gender=Gender.FEMALE, email=email, given_name="Lou", family_name="Exemple", external_group_id="2026-A"
    )
    assert await isograd.update_candidate(candidate_id=created.candidate_id, language=Language.FRENCH) == Done()
    added = await isograd.add_test(form_id=SPREADSHEETS, email=email)
    assert (await isograd.add_test(form_id=SPREADSHEETS, email=email)).planned_test_id == added.planned_test_id
    assert (await isograd.test_status(planned_test_id=added.planned_test_id)).status is TestStatus.NOT_STARTED
    assert (await sit(added.test_url, AtRandom(1))).outcome is Outcome.HANDED_IN
    assert (await isograd.test_status(planned_test_id=added.planned_test_id)).status is TestStatus.COMPLETED

    results = await isograd.results(form_id=SPREADSHEETS, email=email)
    details = await isograd.result_details(form_id=SPREADSHEETS, email=email, language=Language.FRENCH)
    report = await isograd.report(form_id=SPREADSHEETS, email=email)
    after = {each.description: each.amount for each in (await isograd.credits()).credits}
    assert results.description == f"{results.value:g}/{results.maximum:g}"
    assert details.skills
    assert all(skill.success_rate is not None and -1 <= skill.success_rate <= 1 for skill in details.skills.values())
    assert (await isograd.download(report.pdf_url)).startswith(b"%PDF-")
    assert sum(before.values()) - sum(after.values()) == 1


async def test_the_rest_of_a_centres_work(isograd: Isograd, email: str) -> None:
    both = await isograd.create_candidate_and_test(
        gender=Gender.MALE, email=email, given_name="Ama", family_name="Exemple", form_id=CERTIFICATE, proctored=True
    )
    another = await isograd.add_another_test(form_id=CERTIFICATE, email=email)
    assert another.planned_test_id != both.planned_test_id
    assert await isograd.remove_proctoring(planned_test_id=both.planned_test_id) == Done()
    assert await isograd.add_proctoring(planned_test_id=both.planned_test_id) == Done()
    assert await isograd.delete_test(planned_test_id=another.planned_test_id) == Done()
    with pytest.raises(Refused) as caught:
        await isograd.delete_test(planned_test_id=another.planned_test_id)
    assert caught.value.error_code == 304

    start = datetime.fromisoformat("2031-03-10T09:00")
    session = await isograd.create_session(description="Lundi", start=start, end=start + timedelta(hours=3), code="x")
    in_session = await isograd.add_another_test(form_id=DISCOVERY, email=email, session_id=session.session_id)
    assert (await sit(in_session.test_url, AtRandom(1), code="x")).outcome is Outcome.LINK_REFUSED  # not yet open

    assert await isograd.send_registration_mail(template_id=13, candidate_id=both.candidate_id) == Done()
    assert await isograd.anonymise_candidate(email=email) == Done()
    assert await isograd.delete_candidate(candidate_id=both.candidate_id) == Done()


async def test_a_confirmation_test(isograd: Isograd, email: str) -> None:
    await isograd.create_candidate(gender=Gender.MALE, email=email, given_name="Ama", family_name="Exemple")
    first = await isograd.add_test(form_id=DISCOVERY, email=email)
    with pytest.raises(Refused) as caught:
        await isograd.add_confirmation_test(planned_test_id=first.planned_test_id)
    assert caught.value.error_code == 502
    await sit(first.test_url, AtRandom(1))
    assert (await isograd.add_confirmation_test(planned_test_id=first.planned_test_id)).test_url != first.test_url


async def test_links_lead_somewhere(isograd: Isograd, email: str) -> None:
    await isograd.create_candidate(gender=Gender.MALE, email=email, given_name="Ama", family_name="Exemple")
    links = [await isograd.candidate_link(email=email), await isograd.administrator_link()]
    async with httpx.AsyncClient(trust_env=False, follow_redirects=True) as browser:
        for link in links:
            assert (await browser.get(link.url)).status_code == 200


async def test_an_existing_candidate_is_named(isograd: Isograd, email: str) -> None:
    created = await isograd.create_candidate(gender=Gender.MALE, email=email, given_name="Ama", family_name="Exemple")
    with pytest.raises(Refused) as caught:
        await isograd.create_candidate(gender=Gender.MALE, email=email, given_name="Ama", family_name="Exemple")
    assert (caught.value.error_code, caught.value.candidate_id) == (202, created.candidate_id)


async def test_refusals_in_french(centre: RunningStation) -> None:
    account = station(centre.url, centre.client_id, centre.client_secret)
    async with Isograd(account, language="fr") as isograd:
        with pytest.raises(Refused) as caught:
            await isograd.test_status(planned_test_id=987654)
    assert caught.value.text.startswith("Ce `pla_tst_id` n")


async def test_what_a_station_says_of_itself(isograd: Isograd) -> None:
    assert await isograd.is_station()
    forms = await isograd.forms()
    assert tuple(forms) == (await isograd.available_tests()).form_ids
    assert forms[SPREADSHEETS].kind == "assessment"
    assert forms[SPREADSHEETS].names["fr"]


async def test_forms_of_a_sub_account(centre: RunningStation) -> None:
    account = station(centre.url, centre.client_id, centre.client_secret, kind=AccountKind.EMBEDDED, sub_account_id=11)
    async with Isograd(account) as isograd:
        assert tuple(await isograd.forms()) == (SPREADSHEETS,) == (await isograd.available_tests()).form_ids


async def test_a_wrong_secret(centre: RunningStation) -> None:
    async with Isograd(station(centre.url, centre.client_id, "wrong")) as isograd:
        with pytest.raises(NotAuthorised) as caught:
            await isograd.credits()
    assert caught.value.status == 401


async def test_an_address_that_is_no_api(centre: RunningStation) -> None:
    account = station(centre.url, centre.client_id, centre.client_secret)
    elsewhere = type(account)(
        account.name,
        account.kind,
        f"{centre.url}/nowhere",
        account.token_url,
        account.client_id,
        account.client_secret,
    )
    async with Isograd(elsewhere) as isograd:
        with pytest.raises(Rejected):
            await isograd.credits()


async def test_an_ended_report_link(isograd: Isograd, centre: RunningStation) -> None:
    with pytest.raises(Rejected):
        await isograd.download(f"{centre.url}/report/nonsense")


async def test_a_hundred_at_once(isograd: Isograd, email: str) -> None:
    async def one(number: int) -> int:
        created = await isograd.create_candidate(
            gender=Gender.NOT_PROVIDED, email=f"{number}.{email}", given_name="Ama", family_name=f"Exemple {number}"
        )
        return created.candidate_id

    numbers = await asyncio.gather(*(one(number) for number in range(100)))
    assert len(set(numbers)) == 100
