"""Pieces of SQL that the lists share: a form's name, a group with its subgroups, a candidate by words."""

from isodesk.desk.store.connection import sql
from isodesk.desk.store.finding import Finder, WordFinder
from isodesk.desk.store.listing import Narrowing
from isodesk.desk.store.ordering import Order

FORM_NAME = (
    "coalesce(nullif(CASE :language WHEN 'fr' THEN form.name_fr ELSE form.name_en END, ''), CAST({id} AS TEXT), '')"
)
FORM_ORDER = ("coalesce(nullif(form.name_{language}, ''), CAST(form.id AS TEXT))", "form.id")
IN_GROUP = (
    "(candidate.group_name = :group OR (candidate.group_name >= :group || ' / ' AND candidate.group_name <"
    " :group || ' /!'))"
)  # with its subgroups: ``2026`` holds ``2026 / Evening``
_GROUP_AND_BELOW = (
    "SELECT id FROM candidate WHERE account_id = :account AND group_name = :group UNION ALL"
    " SELECT id FROM candidate WHERE account_id = :account AND group_name >= :group || ' / '"
    " AND group_name < :group || ' /!' LIMIT :most"
)


def by_words(key: str) -> WordFinder:
    """Looks for candidates by the words of a search; ``key`` is the column that holds a candidate's number."""
    return WordFinder(key, "candidate", "candidate.search", "candidate_search", "ix_candidate_name")


def by_group(key: str) -> Narrowing:
    """The filter ``group``, which takes the subgroups with it."""
    return Narrowing(IN_GROUP, Finder(key, _GROUP_AND_BELOW))


def along_candidates(table: str, *by: str) -> Order:
    """The order of a table that has several rows a candidate, along an index of candidates."""
    over = sql("candidate CROSS JOIN", table, f"ON {table}.candidate_id = candidate.id")
    return Order((*by, "candidate.id"), over, "candidate.account_id = :account")


def along_forms(table: str) -> Order:
    """The order of a table by the name of its form, along the forms."""
    condition = f"ON {table}.account_id = form.account_id AND {table}.form_id = form.id"
    return Order(FORM_ORDER, sql("form CROSS JOIN", table, condition), "form.account_id = :account")
