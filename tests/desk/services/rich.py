"""The test centre with enough of the rarer credits."""

from pathlib import Path

from tests.support.station import CENTRE


def rich_seed(folder: Path) -> Path:
    """A seed in this folder."""
    centre = CENTRE.read_text("utf-8").replace("forms/", f"{CENTRE.parent}/forms/")
    for kind, few in (("Certifications", 1), ("Proctoring", 2)):
        centre = centre.replace(f"description: {kind}, amount: {few}}}", f"description: {kind}, amount: 999}}", 1)
    seed = folder / "centre.yaml"
    seed.write_text(centre, "utf-8")
    return seed
