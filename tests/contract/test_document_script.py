"""The Python script printed in the document runs, with only its addresses and credentials changed."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.station import SECRETS, running_station

SCRIPT = Path(__file__).parent / "data" / "document_script.txt"


@pytest.mark.parametrize("client_id", ["client-a", "the local client"])
def test_script_of_the_document(folder: Path, tmp_path: Path, client_id: str) -> None:
    with running_station(folder) as station:
        credentials = (
            {client_id: SECRETS.get(client_id)} if client_id in SECRETS else {station.client_id: station.client_secret}
        )
        ((known_id, secret),) = credentials.items()
        changes = {
            "https://auth.isograd.com/oauth2/token": station.token_url,
            "https://recette.isograd.com/api/usage": station.usage_url,
            "s0u2c72bman19nm2c45oi1fpea": known_id,
            "1mio0273po6si9tvt2f3ld5t6o4hsg02epq71rlfdhlkombkv8ro": secret,
        }
        text = SCRIPT.read_text("utf-8")
        for printed, ours in changes.items():
            assert text.count(printed) == 1
            text = text.replace(printed, str(ours))
        script = tmp_path / "script.py"
        script.write_text(text, "utf-8")
        runs = [subprocess.run([sys.executable, script], capture_output=True, text=True, check=True) for _ in range(2)]
    first, second = (ast.literal_eval(run.stdout) for run in runs)
    assert first == {
        "error_message": None,
        "success": True,
        "can_id": first["can_id"],
        "lgn_url": first["lgn_url"],
    }
    assert first["lgn_url"].startswith(f"{station.url}/continuelogin/CandidateContinueLogin?param=")
    assert (second["error_code"], second["can_id"]) == (202, first["can_id"])
