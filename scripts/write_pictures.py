"""Take the pictures that the documents show from the last tour (``make tour``): ``pictures/<language>/<step>.png``."""

import json
import re
import shutil
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
TOUR = CHECKOUT / "build" / "tour"
PICTURES = CHECKOUT / "docs" / "pictures"


def shown() -> set[str]:
    """Language and step of every picture that a document shows."""
    documents = [CHECKOUT / "README.md", *(CHECKOUT / "docs").glob("*.md")]
    return {each for path in documents for each in re.findall(r"pictures/(\w+/[\w-]+)\.png", path.read_text("utf-8"))}


def main() -> int:
    """Copy what is shown; exits 1 where the tour has no such step."""
    steps = json.loads((TOUR / "tour.json").read_text("utf-8"))["steps"]
    taken = {f"{step['language']}/{step['id']}": TOUR / step["picture"] for step in steps if step["ok"]}
    for each in sorted(shown()):
        if each not in taken:
            print(f"The last tour has no picture of {each}", file=sys.stderr)
            return 1
        target = PICTURES / f"{each}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(taken[each], target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
