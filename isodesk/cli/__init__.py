"""The command line: ``isodesk`` alone opens the desk, ``isodesk COMMAND`` does one thing and ends.

``isodesk --sample`` opens it straight on the sample centre where it would ask first.

Nothing but what the desk needs is imported on the desk's path: every import here waits for its command.
"""

import sys
from collections.abc import Sequence

SAMPLE = "--sample"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the arguments name (``sys.argv`` without them) and return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] == "--version":
        return _say_version()
    if given in ([], [SAMPLE]):
        return _open_desk(welcome=SAMPLE not in given)
    from isodesk.cli.commands import run

    return run(given)


def _say_version() -> int:
    from isodesk import __version__

    sys.stdout.write(f"isodesk {__version__}\n")
    return 0


def _open_desk(*, welcome: bool) -> int:
    import gc
    from importlib import import_module

    gc.disable()  # nothing becomes garbage while modules are imported; the window's collector takes over
    from isodesk.desk.services.ahead import Ahead
    from isodesk.desk.services.profile import passphrase_given, profile_folder

    opening = Ahead(profile_folder(), passphrase_given())
    # Services before the window: Qt, once there, reads the source of every module that is imported after it.
    import_module("isodesk.desk.services.desk")
    from isodesk.desk.app import main as open_desk

    return open_desk(opening.take, welcome=welcome)
