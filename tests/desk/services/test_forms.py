"""Forms: what the platform tells of them, and what the centre says where it tells only numbers."""

from pathlib import Path

import pytest

from isodesk.desk.errors import InvalidInput, NotFound, NotPossible
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import FormDraft, Registration
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows_of_tests import FormRow
from isodesk.desk.store import forms
from isodesk.desk.store.forms import StoredForm
from tests.desk.services.offices import ASSESSMENT, CERTIFICATION, open_desk, person, the_tests
from tests.support.station import RunningStation


async def told(desk: Desk, *stored: StoredForm) -> None:
    """As if the platform had told this."""
    await desk.context.keep(lambda connection, account, _: forms.keep(connection, account, stored))


async def test_a_station_tells_names_that_nobody_changes(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        rows = {row.id: row for row in await desk.forms.refresh()}
        named = rows[ASSESSMENT]
        assert (named.name, named.kind, named.credit_kind, named.told) == (
            "Assessment",
            "assessment",
            "Assessments",
            True,
        )
        with pytest.raises(NotPossible, match="named_by_platform"):
            await desk.forms.describe(ASSESSMENT, FormDraft("Mine"))


async def test_a_centre_names_what_has_only_a_number(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        await told(desk, StoredForm(ASSESSMENT), StoredForm(CERTIFICATION))
        assert not (await desk.forms.all())[0].told
        mine = FormDraft("Spreadsheets", "certification", "Certifications")
        await desk.forms.describe(ASSESSMENT, mine)
        await told(desk, StoredForm(CERTIFICATION), StoredForm(ASSESSMENT))
        assert [(row.id, row.name, row.kind, row.credit_kind) for row in await desk.forms.all()] == [
            (CERTIFICATION, "", "", ""),
            (ASSESSMENT, "Spreadsheets", "certification", "Certifications"),
        ]
        candidate = await desk.candidates.add(person())
        await desk.tests.register([candidate], Registration(ASSESSMENT))
        [test] = await the_tests(desk)
        assert (test.form, test.kind) == ("Spreadsheets", "certification")
        assert await desk.tests.count(PageQuery(filters={"kind": "certification"})) == 1
        assert await desk.tests.count(PageQuery(filters={"kind": "assessment"})) == 0
        await told(desk, StoredForm(ASSESSMENT, {"fr": "Tableur"}, "assessment", "Évaluations", ("fr",)))
        [now] = await desk.forms.all()
        assert now == FormRow(ASSESSMENT, "Tableur", "assessment", "Évaluations", ("fr",), True)


async def test_what_is_said_of_a_form_is_checked(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        wrong = FormDraft("x" * 256, "exam", "a\nb")
        assert {(fault.field, fault.code) for fault in desk.forms.check(wrong)} == {
            ("name", "too_long"),
            ("kind", "unknown_kind"),
            ("credit_kind", "control_character"),
        }
        with pytest.raises(InvalidInput):
            await desk.forms.describe(ASSESSMENT, wrong)
        with pytest.raises(NotFound):
            await desk.forms.describe(ASSESSMENT, FormDraft("Spreadsheets"))


async def test_forms_are_searched_sorted_and_narrowed(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        await told(
            desk,
            StoredForm(103, {"en": "Été"}, "assessment", "B"),
            StoredForm(101, {"en": "Word"}, "certification", "A"),
            StoredForm(102),
        )
        for query, found in (
            (PageQuery(), [103, 101, 102]),
            (PageQuery(search="ete"), [103]),
            (PageQuery(search="10 word"), [101]),
            (PageQuery(sort="name"), [102, 103, 101]),
            (PageQuery(sort="id", descending=True), [103, 102, 101]),
            (PageQuery(sort="kind"), [102, 103, 101]),
            (PageQuery(sort="credit_kind", filters={"kind": "assessment"}), [103]),
        ):
            assert await desk.forms.ids(query) == found
            assert await desk.forms.count(query) == len(found)
        assert [row.id for row in await desk.forms.page(PageQuery(sort="credit_kind"), 1, 1)] == [101]
