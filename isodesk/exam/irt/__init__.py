"""Item Response Theory: chances, abilities, information, calibration.

``probability`` needs no numpy, so that items can be read without it; the others import it when they are
first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from isodesk.exam.irt.curve import probability

if TYPE_CHECKING:
    from isodesk.exam.irt.ability import Estimate, eap, mle
    from isodesk.exam.irt.calibration import Calibration, calibrate
    from isodesk.exam.irt.curves import information

__all__ = ["Calibration", "Estimate", "calibrate", "eap", "information", "mle", "probability"]

_LATER = {
    "Calibration": "calibration",
    "Estimate": "ability",
    "calibrate": "calibration",
    "eap": "ability",
    "information": "curves",
    "mle": "ability",
}


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
