"""Texts of the contract itself, in the two languages in which the platform documents it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One wire text in English and French; ``{name}`` stands for a parameter."""

    en: str
    fr: str

    def in_language(self, code: str) -> str:
        """The French text for ``fr``, the English one for anything else."""
        return self.fr if code == "fr" else self.en
