"""What holds for every test: no screen, no keyring, nobody's home, and bounds that suit a shared machine."""

import os

from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
for name in [name for name in os.environ if name.startswith("ISODESK_")]:
    del os.environ[name]

settings.register_profile("isodesk", deadline=None, database=None, max_examples=50)
settings.load_profile("isodesk")
