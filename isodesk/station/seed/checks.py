"""What a seed file must hold beyond the shape of each part: nothing named twice, forms that agree."""

from collections.abc import Hashable, Iterable, Iterator

from isodesk.banks.yaml_files import Steps
from isodesk.exam.errors import Fault
from isodesk.exam.forms import Form
from isodesk.station.emails import email_key
from isodesk.station.mail_tags import check_template
from isodesk.station.seed.model import SeedAccount, SeedSubAccount
from isodesk.station.seed.reading import ReadAccount, Seed

_Named = tuple[Steps, Hashable]


def check_seed(seed: Seed) -> None:
    """Raise ``FileInvalid`` where the parts of a seed contradict each other."""
    faults = [*_file_faults(seed.accounts)]
    for read in seed.accounts:
        faults.extend(_account_faults(read))
    if faults:
        raise seed.source.invalid(faults)


def _file_faults(accounts: Iterable[ReadAccount]) -> Iterator[Fault]:
    """Names that no two accounts may share."""
    accounts = list(accounts)
    yield from _twice((read.path, (read.parent, read.account.name)) for read in accounts)
    for part, name in (("clients", "id"), ("lti_consumers", "key")):
        yield from _twice(
            ((*read.path, part, index, name), getattr(each, name))
            for read in accounts
            for index, each in enumerate(getattr(read.account, part))
        )
    yield from _twice(
        ((*read.path, "lti_platforms", index), (each.issuer, each.client_id))
        for read in accounts
        for index, each in enumerate(read.account.lti_platforms)
    )
    yield from _form_faults(accounts)


def _form_faults(accounts: Iterable[ReadAccount]) -> Iterator[Fault]:
    """Two different forms of one number; the same form in several accounts is fine."""
    known: dict[int, Form] = {}
    for read in accounts:
        for path, form in _offered(read):
            if known.setdefault(form.id, form) != form:
                yield Fault("form_differs", path, {"form": form.id})


def _offered(read: ReadAccount) -> Iterator[tuple[Steps, Form]]:
    for index, form in enumerate(read.forms):
        yield (*read.path, "forms", index), form
    for index, bank in enumerate(read.banks):
        for form in bank.forms.values():
            yield (*read.path, "banks", index), form


def _account_faults(read: ReadAccount) -> Iterator[Fault]:
    account = read.account
    for part, names in _natural_keys(account).items():
        yield from _twice(((*read.path, part, index), name) for index, name in enumerate(names))
    yield from _template_faults(read)
    defaults = [index for index, sender in enumerate(account.senders) if sender.default]
    for index in defaults[1:]:
        yield Fault("two_defaults", (*read.path, "senders", index), {})
    for index in defaults:
        if not account.senders[index].verified:
            yield Fault("default_unverified", (*read.path, "senders", index), {})


def _template_faults(read: ReadAccount) -> Iterator[Fault]:
    """What in the mail templates can't be rendered."""
    for index, template in enumerate(read.account.templates):
        for part in ("subject", "body"):
            problem = check_template(getattr(template, part))
            if problem is not None:
                yield Fault("template_wrong", (*read.path, "templates", index, part), {"problem": problem})


def _natural_keys(account: SeedAccount | SeedSubAccount) -> dict[str, list[Hashable]]:
    """What tells the parts of one account apart."""
    return {
        "administrators": [email_key(each.email) for each in account.administrators],
        "credits": [each.kind for each in account.credits],
        "groups": [each.name for each in account.groups],
        "job_profiles": [each.name for each in account.job_profiles],
        "candidates": [email_key(each.email) for each in account.candidates],
        "senders": [email_key(each.email) for each in account.senders],
        "templates": [each.id or (each.kind, each.language) for each in account.templates],
    }


def _twice(named: Iterable[_Named]) -> Iterator[Fault]:
    seen: set[Hashable] = set()
    for path, name in named:
        if name in seen:
            yield Fault("named_twice", path, {"name": _shown(name)})
        seen.add(name)


def _shown(name: Hashable) -> str:
    return " ".join(str(part) for part in name if isinstance(part, str)) if isinstance(name, tuple) else str(name)
