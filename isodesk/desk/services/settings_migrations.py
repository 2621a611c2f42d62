"""From an older settings' file to today's: one step a version, over plain JSON, never changed once released."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Content = Mapping[str, Any]
FIRST = 1  # of a file that names no version


def version_of(content: Content) -> int:
    """The version of a file's content."""
    version = content.get("version", FIRST)
    return version if type(version) is int and version >= FIRST else FIRST


def migrated(content: Content) -> Content:
    """The content as the newest version has it; one of a newer program is left as it is."""
    for step in STEPS[version_of(content) - FIRST :]:
        content = step(content)
    return content


def _to_2(content: Content) -> Content:
    """Whoever has a file was set up; a sub account becomes one of a distributor's, named and chosen."""
    accounts = content.get("accounts")
    changed = {"accounts": [_distributor(each) for each in accounts]} if isinstance(accounts, list) else {}
    return {**content, **changed, "set_up": True, "version": 2}


def _distributor(account: Any) -> Any:
    number = account.get("sub_account_id") if isinstance(account, dict) else None
    if number is None:
        return account
    return {**account, "distributor": True, "sub_accounts": [{"id": number, "name": ""}]}


STEPS: Sequence[Callable[[Content], Content]] = (_to_2,)
NEWEST = FIRST + len(STEPS)
