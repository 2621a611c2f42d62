"""LTI messages, both ways: pure functions that take ``now``; no clock, network, file or chance.

``v1p1`` and ``v1p3`` make and believe launches; ``outcomes`` and ``ags`` carry grades; ``deeplink``, ``nrps``
and ``registration`` are the services beside; ``claims`` translates between the two versions.
"""

from isodesk.lti.errors import LtiError
from isodesk.lti.launch import Ags, Launch, Outcome

__all__ = ["Ags", "Launch", "LtiError", "Outcome"]
