"""What holds for every test: no screen, no keyring, nobody's home, and bounds that suit a shared machine."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from isodesk.desk.ui.due_garbage import collect_what_is_due

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ["OPENPYXL_LXML"] = "False"  # lxml is here for tests alone: workbooks are read as they are for users
for name in [name for name in os.environ if name.startswith("ISODESK_")]:
    del os.environ[name]

settings.register_profile("isodesk", deadline=None, database=None, max_examples=50)
settings.load_profile("isodesk")


# As in the desk: a widget, or Qt's event loop itself, that another thread collects is a crash of some later test.
gc.disable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """What a test leaves goes between tests, on this thread."""
    try:
        return (yield)
    finally:
        if "ui" in item.path.parts:
            gc.collect()
        else:
            collect_what_is_due()
