"""How long a call without an answer may still be at work on the platform, and how long a look at it is worth it.

Until that is over nothing is done about it, nor about what comes after it: sent again at once most calls would do no
harm by themselves, but the first of them, late, would undo what was done since: a test deleted meanwhile would be
registered anew, a name changed back.
"""

from isodesk.net.http import TimeOuts

LATE = 60.0  # seconds after a time-out, or after a desk that died meanwhile: a slow platform may still spend
LONGEST = TimeOuts().answer + LATE  # seconds after a call was sent: not even a slow platform is at work on it then
CUT = 5.0  # seconds after a connection that ended: what was under way is done by then
YOUNG = 300.0  # seconds: later than that, who knows what others did to the credits meanwhile
