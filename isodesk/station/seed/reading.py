"""From a seed file to a checked seed: its model, its forms, and where each thing stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from isodesk.banks.bank import Bank, load_bank
from isodesk.banks.form_files import read_form
from isodesk.banks.yaml_files import Source, Steps, read_yaml
from isodesk.exam.errors import Fault, FormInvalid
from isodesk.exam.forms import Form
from isodesk.station.seed.model import SeedAccount, SeedFile, SeedSubAccount

LARGEST_SEED = 20_000_000

_KINDS = {
    "string_type": "text",
    "int_type": "integer",
    "bool_type": "flag",
    "list_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
}


@dataclass(frozen=True)
class ReadAccount:
    """One account of the file, with its place in it, its forms and banks, and its distributor's place if it has one."""

    path: Steps
    account: SeedAccount | SeedSubAccount
    forms: tuple[Form, ...]
    banks: tuple[Bank, ...]
    parent: Steps | None


@dataclass(frozen=True)
class Seed:
    """A seed file that was read; ``accounts`` in order, sub accounts after their distributor."""

    source: Source
    accounts: tuple[ReadAccount, ...]


def read_seed(file: Path) -> Seed:
    """The seed in this file; raises ``FileInvalid`` with every fault of the file, or of its form files."""
    source = read_yaml(file, LARGEST_SEED)
    try:
        model = SeedFile.model_validate(source.content)
    except ValidationError as error:
        raise source.invalid(list(_faults(error, source.content))) from error
    return Seed(source, tuple(_accounts(model, source)))


def _accounts(model: SeedFile, source: Source) -> Iterator[ReadAccount]:
    files = _Files(source)
    for index, account in enumerate(model.accounts):
        path: Steps = ("accounts", index)
        yield _account(path, account, files, None)
        for sub_index, sub in enumerate(account.sub_accounts):
            yield _account((*path, "sub_accounts", sub_index), sub, files, path)


@dataclass(frozen=True)
class _Files:
    """The seed file, and what was read of the files beside it: several accounts may name the same one."""

    source: Source
    forms: dict[Path, Form] = field(default_factory=dict)
    banks: dict[Path, Bank] = field(default_factory=dict)

    def beside(self, given: str, path: Steps, code: str) -> Path:
        """A file or folder by its path from the seed file; refused where it isn't there."""
        file = self.source.file.parent / given
        if "\x00" in given or not file.exists():
            raise self.source.invalid([Fault(code, path, {"path": given[:255]})])
        return file


def _account(path: Steps, account: SeedAccount | SeedSubAccount, files: _Files, parent: Steps | None) -> ReadAccount:
    forms = tuple(_form((*path, "forms", index), given, files) for index, given in enumerate(account.forms))
    banks = tuple(_bank((*path, "banks", index), given, files) for index, given in enumerate(account.banks))
    return ReadAccount(path, account, forms, banks, parent)


def _bank(path: Steps, given: str, files: _Files) -> Bank:
    place = files.beside(given, path, "bank_missing")
    if place not in files.banks:
        files.banks[place] = load_bank(place)
    return files.banks[place]


def _form(path: Steps, given: str | Mapping[str, object], files: _Files) -> Form:
    if not isinstance(given, str):
        return _inline(path, given, files.source)
    file = files.beside(given, path, "form_file_missing")
    if not file.is_file():
        raise files.source.invalid([Fault("form_file_missing", path, {"path": given[:255]})])
    if file not in files.forms:
        files.forms[file] = read_form(file)
    return files.forms[file]


def _inline(path: Steps, given: Mapping[str, object], source: Source) -> Form:
    try:
        return Form.from_json(given)
    except FormInvalid as error:
        below = [Fault(fault.code, (*path, *fault.path), fault.parameters) for fault in error.faults]
        raise source.invalid(below) from error


def _faults(error: ValidationError, content: object) -> Iterator[Fault]:
    """Pydantic's errors as faults; of the branches of a union, the first that failed speaks."""
    seen: set[Steps] = set()
    for details in error.errors(include_url=False, include_input=False):
        path = _existing(details["loc"], content)
        missing = details["type"] == "missing"
        if path in seen and not missing:
            continue
        seen.add(path)
        yield _fault(details, path)


def _existing(location: Steps, content: object) -> Steps:
    """The part of a location that leads through the content: unions and missing keys add steps to it."""
    for length, step in enumerate(location):
        below = _below(content, step)
        if not below:
            return location[:length]
        content = below[0]
    return location


def _below(content: object, step: str | int) -> list[object]:
    """The value one step down, if there is one."""
    if isinstance(content, Mapping) and step in content:
        return [content[step]]
    if isinstance(content, list) and isinstance(step, int):
        return content[step : step + 1]
    return []


def _fault(details: ErrorDetails, path: Steps) -> Fault:
    kind, context = details["type"], details.get("ctx", {})
    if kind in _KINDS:
        return Fault("wrong_type", path, {"expected": _KINDS[kind]})
    if kind == "missing":
        return Fault("missing", path, {"name": details["loc"][-1]})
    if kind == "extra_forbidden":
        return Fault("unknown_name", path, {"name": details["loc"][-1]})
    if kind == "literal_error":
        return Fault("not_one_of", path, {"allowed": _allowed(str(context["expected"]))})
    return _bounded(kind, context, path)


def _allowed(expected: str) -> list[str]:
    """Pydantic's ``1, 'a' or 'b'`` as a list."""
    return expected.replace(" or ", ", ").replace("'", "").split(", ")


def _bounded(kind: str, context: Mapping[str, object], path: Steps) -> Fault:
    limits = {
        "greater_than_equal": ("too_small", "ge"),
        "less_than_equal": ("too_large", "le"),
        "string_too_short": ("too_short", "min_length"),
        "string_too_long": ("too_long", "max_length"),
        "too_short": ("too_few", "min_length"),
        "too_long": ("too_many", "max_length"),
    }
    if kind not in limits:
        return Fault(kind, path, {})
    code, name = limits[kind]
    parameter = {"too_long": "longest", "too_few": "least", "too_many": "most"}.get(code, "bound")
    return Fault(code, path, {parameter: context[name]})
