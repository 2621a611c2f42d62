"""Write the documents that come from declarations: the actions from the contract, the settings from their models.

``--check`` writes nothing, names what is out of date and then exits 1.
"""

import dataclasses
import sys
from pathlib import Path

from isodesk.desk.services import settings as desk
from isodesk.protocol.document import actions_document
from isodesk.protocol.station_document import station_document
from isodesk.station.seed.json_schema import bank_schema_documents, form_schema_document, seed_schema_document
from isodesk.station.settings import FILE_NAME, PREFIX, StationSettings

DOCS = Path(__file__).resolve().parent.parent / "docs"


def settings_document() -> str:
    """Every setting of the desk and of the station, in Markdown."""
    return "\n".join(
        [
            "# Settings\n",
            "*Written from the declarations by `make format`; a test holds it current.*\n",
            "## The desk\n",
            f"In `{desk.FILE_NAME}` in the profile's folder; what the window changes is written there.\n",
            *_desk_table(desk.DeskSettings),
            "### An account\n",
            "Its secret is in the keyring or its stand-in, never in this file.\n",
            *_desk_table(desk.AccountSettings),
            "### A sub account\n",
            *_desk_table(desk.SubAccount),
            "### A mail template\n",
            *_desk_table(desk.MailTemplate),
            "## The station\n",
            f"In `{FILE_NAME}` in the station's folder; a variable `{PREFIX}…` overrides it, an option of the command",
            "line overrides both.\n",
            "| Setting | Variable | Without it | What it is for |",
            "| --- | --- | --- | --- |",
            *_station_rows(),
            "",
        ]
    )


def _desk_table(declared: type) -> list[str]:
    rows = [
        f"| `{each.name}` | {_default(each.default)} | {each.metadata.get('meaning', '')} |"
        for each in dataclasses.fields(declared)
    ]
    return ["| Setting | Without it | What it is for |", "| --- | --- | --- |", *rows, ""]


def _station_rows() -> list[str]:
    return [
        f"| `{name}` | `{PREFIX}{name.upper()}` | {_default(field.default)} | {field.description} |"
        for name, field in StationSettings.model_fields.items()
    ]


def _default(value: object) -> str:
    match value:
        case dataclasses.MISSING:
            return "required"
        case None | "" | ():
            return "not set"
        case tuple():
            return "the sample"
        case bool():
            return "yes" if value else "no"
        case _:
            return f"`{value}`"


def main() -> int:
    """Write or check each document."""
    wanted = {
        DOCS / "actions.md": actions_document(),
        DOCS / "station-api.md": station_document(),
        DOCS / "settings.md": settings_document(),
        DOCS / "seed.schema.json": seed_schema_document(),
        DOCS / "form.schema.json": form_schema_document(),
        **{DOCS / name: text for name, text in bank_schema_documents().items()},
    }
    outdated = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in sys.argv[1:]:
        for path in outdated:
            print(f"Out of date: {path.name}; `make format` writes it anew", file=sys.stderr)
        return int(bool(outdated))
    DOCS.mkdir(exist_ok=True)
    for path in outdated:
        path.write_text(wanted[path], "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
