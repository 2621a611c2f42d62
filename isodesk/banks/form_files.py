"""Forms as files: one form a YAML file, in the format that ``isodesk.exam.forms`` reads."""

from pathlib import Path

from isodesk.banks.errors import FileFault, FileInvalid
from isodesk.banks.yaml_files import Source, read_yaml
from isodesk.exam.errors import Fault, FormInvalid
from isodesk.exam.forms import Form

SUFFIXES = (".yaml", ".yml")
MOST_FILES = 1000


def read_form(path: Path) -> Form:
    """The form in this file; raises ``FileInvalid`` with every fault, each with its line."""
    return form_of(read_yaml(path))


def form_of(source: Source) -> Form:
    """The form that a file's content describes; raises ``FileInvalid``."""
    try:
        return Form.from_json(source.content)
    except FormInvalid as error:
        raise source.invalid(error.faults) from error


def read_bank(folder: Path) -> dict[int, Form]:
    """The forms in a folder's YAML files, by id; raises ``FileInvalid``."""
    forms: dict[int, Form] = {}
    files = sorted(path for path in folder.glob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
    if not files or len(files) > MOST_FILES:
        raise FileInvalid([FileFault(folder, 1, Fault("no_form_files", (), {"most": MOST_FILES}))])
    for path in files:
        source = read_yaml(path)
        form = form_of(source)
        if form.id in forms:
            raise source.invalid([Fault("twice", ("id",), {"name": str(form.id)})])
        forms[form.id] = form
    return forms


def read_forms(path: Path) -> dict[int, Form]:
    """The forms of a bank, a folder or .zip, or those in a folder of form files, by id; raises ``FileInvalid``."""
    from isodesk.banks.bank import load_bank
    from isodesk.banks.trees import is_bank

    return dict(load_bank(path).forms) if is_bank(path) else read_bank(path)
