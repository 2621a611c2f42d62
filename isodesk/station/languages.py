"""Which of the API's two languages a caller prefers (decision D2)."""

from functools import lru_cache


@lru_cache(maxsize=256)
def preferred(accept_language: str) -> str:
    """``fr`` where ``Accept-Language`` puts French before English, else ``en``."""
    weights = {"fr": 0.0, "en": 0.0}
    for part in accept_language[:1000].split(","):
        name, _, parameter = part.partition(";")
        language = name.strip().lower().split("-")[0]
        if language in weights:
            weights[language] = max(weights[language], _weight(parameter))
    return "fr" if weights["fr"] > weights["en"] else _first(accept_language, weights)


def _first(accept_language: str, weights: dict[str, float]) -> str:
    """Of two that weigh the same, the one named first."""
    if not weights["fr"] or weights["fr"] < weights["en"]:
        return "en"
    lowered = accept_language.lower()
    return "fr" if lowered.find("fr") < lowered.find("en") else "en"


def _weight(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0
