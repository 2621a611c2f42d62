"""What holds for every test: no screen, no keyring, nobody's home, and bounds that suit a shared machine."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
for name in [name for name in os.environ if name.startswith("ISODESK_")]:
    del os.environ[name]

settings.register_profile("isodesk", deadline=None, database=None, max_examples=50)
settings.load_profile("isodesk")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """What a test of the window leaves goes on this thread, as ``GarbageCollector`` sees to in the desk."""
    if "ui" not in item.path.parts:
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.enable()
