"""Whatever a file holds: a report or one known error, in bounded time."""

from hypothesis import example, given
from hypothesis import strategies as st

from isodesk.desk.errors import RosterUnreadable
from isodesk.desk.services.roster.dry_run import Platform, dry_run
from isodesk.desk.services.roster.reading import read_table
from isodesk.desk.services.roster.report import DryRun

PLATFORM = Platform(lambda _keys: {}, [(101, "Spreadsheets", "Tableurs", "Assessments")], {})
HEADER = "First name,Last name,Email,Test\n"
CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    ["", "a@example.org", "=1+1", '"', '""', "101", "\u202e", "\ufeff", "Tableurs", "x" * 300]
)


def read(content: bytes) -> DryRun | None:
    """The report, if the file can be read at all."""
    try:
        return dry_run("list.csv", read_table(content), PLATFORM, lambda _done, _total: None)
    except RosterUnreadable:
        return None


@given(st.binary(max_size=400))
@example(b"\xff\xfe")
@example(b"\xff\xfe\x00")
@example(b'"')
@example(b"sep=;")
def test_any_bytes(content: bytes) -> None:
    read(content)


@given(st.lists(st.lists(CELLS, max_size=6), max_size=8), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_any_rows_below_a_header(rows: list[list[str]], encoding: str) -> None:
    text = HEADER + "\n".join(",".join(row) for row in rows)
    report = read(text.encode(encoding))
    if report is None:
        return
    assert len(report.lines) + report.rejected <= text.count("\n") + text.count("\r") + 1
    assert report.created + report.known <= len(report.lines)
    assert all(2 <= fault.line <= text.count("\n") + text.count("\r") + 2 for fault in report.faults)
    assert all(len(fault.value) <= 120 for fault in report.faults)
    for line in report.lines:
        assert line.given_name.strip()
        assert line.family_name.strip()
        assert "@" in line.email
        assert not line.given_name.startswith("=")
