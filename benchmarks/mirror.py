"""A desk's profile whose mirror holds candidates already, each with a test, written through the desk's own store."""

import asyncio
import sqlite3
import time
from pathlib import Path

from benchmarks.centre import PASSPHRASE
from isodesk.client.accounts import AccountKind
from isodesk.desk.services.desk import STORE_NAME, Desk
from isodesk.desk.services.drafts import CandidateDraft, Registration
from isodesk.desk.services.profile import STORE_KEY, kept_key
from isodesk.desk.services.settings import SAMPLE, AccountSettings
from isodesk.desk.store import candidates, planned_tests
from isodesk.storage.connections import connect
from isodesk.storage.secrets import open_secret_store

_GIVEN = ("Camille", "Éloïse", "Noé", "Zoé", "Théo", "Inès", "Maël")
_FAMILY = ("Exemple", "Modèle", "Spécimen", "Gabarit", "Ébauche")
ACCOUNT_NAME = "Centre to measure on"


def make_profile(folder: Path, base: str, client_id: str, client_secret: str) -> str:
    """A new profile that calls the station at ``base``; returns the id of its account."""
    return asyncio.run(_make_profile(folder, base, client_id, client_secret))


async def _make_profile(folder: Path, base: str, client_id: str, client_secret: str) -> str:
    desk = Desk.open(folder, passphrase=PASSPHRASE)
    try:
        account = AccountSettings(
            "", ACCOUNT_NAME, AccountKind.CUSTOM, f"{base}/api/usage", f"{base}/oauth2/token", client_id
        )
        kept = await desk.accounts.add(account, client_secret)
        await desk.accounts.use(kept.id)
        desk.change_settings(set_up=True)
        return kept.id
    finally:
        await desk.close()


def make_sample_profile(folder: Path) -> str:
    """A new profile as a first start makes it; returns the id of its account."""
    desk = Desk.open(folder, passphrase=PASSPHRASE)
    desk.change_settings(set_up=True)  # the assistant of a first start is none of what is measured
    asyncio.run(desk.close())
    return SAMPLE


def fill_mirror(folder: Path, account_id: str, people: int, tests: int = 1) -> None:
    """Put so many candidates, each with tests that the platform knows, into a profile that no desk has open."""
    key = kept_key(open_secret_store(folder, passphrase=PASSPHRASE), STORE_KEY)
    store = connect(folder / STORE_NAME, bytes.fromhex(key))
    try:
        store.execute("BEGIN IMMEDIATE")
        for number in range(1, people + 1):
            _person(store, account_id, number, tests)
        store.execute("UPDATE planned_test SET platform_id = id, standing = 'agreed'")
        store.execute("UPDATE candidate SET platform_id = id, last_form_id = 1, last_status = 1, to_take = ?", (tests,))
        store.execute("COMMIT")
    finally:
        store.close()


def _person(store: sqlite3.Connection, account_id: str, number: int, tests: int) -> None:
    given, family = _GIVEN[number % len(_GIVEN)], f"{_FAMILY[number // 7 % len(_FAMILY)]} {number}"
    draft = CandidateDraft(given, family, f"stored{number}@example.org", group=f"Groupe {number % 50}")
    candidate_id = candidates.insert(store, account_id, draft, "agreed", time.time())
    for _ in range(tests):
        planned_tests.insert(store, account_id, candidate_id, Registration(1), time.time())
