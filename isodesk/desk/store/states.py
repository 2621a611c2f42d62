"""Sets of states of an intent, as statements write them. ``done`` and ``cancelled`` are its only ends."""

UNSETTLED = "('waiting', 'sending', 'in_doubt', 'conflict', 'refused')"
ON_ITS_WAY = "('waiting', 'sending', 'in_doubt')"  # it will reach the platform by itself, or did
MAY_BE_TAKEN_BACK = "('waiting', 'refused', 'conflict')"  # unless a call of it was in doubt
