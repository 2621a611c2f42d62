"""The few calls that a measurement makes itself, one after the other."""

import httpx

from benchmarks.servers import Server


def token_of(server: Server, base: str | None = None) -> str:
    """An access token of a station's local client; ``base`` replaces the URL that is asked."""
    answer = httpx.post(
        f"{base or server.url}/oauth2/token?grant_type=client_credentials&scopes=usage",
        data={"client_id": server.client_id, "client_secret": server.client_secret},
        timeout=60,
        trust_env=False,
    )
    return str(answer.json()["access_token"])


def call(base: str, token: str, payload: dict[str, object]) -> dict[str, object]:
    """One call, which has to succeed."""
    headers = {"Authorization": "Bearer " + token}
    url = f"{base}/api/usage"
    answer: dict[str, object] = httpx.post(url, data=payload, headers=headers, timeout=60, trust_env=False).json()
    if not answer.get("success"):
        raise RuntimeError(f"refused: {answer}")
    return answer


def register(base: str, token: str, email: str, form_id: int) -> int:
    """Action 1, then 2: a candidate with a test; returns the ``pla_tst_id``."""
    person = {"act_id": 1, "gen_id": 3, "ema": email, "fst_nam": "John", "lst_nam": "Doe"}
    call(base, token, person)
    return int(str(call(base, token, {"act_id": 2, "ema": email, "tst_frm_id": form_id})["pla_tst_id"]))
