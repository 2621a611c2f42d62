"""What one has today: the document's script, doing a whole roster, one call after the other.

``python -m benchmarks.script URL CLIENT_ID CLIENT_SECRET FIRST COUNT`` prints the seconds that it took.
"""

import sys
import time

import requests


def main() -> None:
    url, client_id, client_secret, first, count = sys.argv[1:]
    began = time.monotonic()
    credentials = {"client_id": client_id, "client_secret": client_secret}
    auth_url = f"{url}/oauth2/token?grant_type=client_credentials&scopes=usage"
    r_token = requests.post(auth_url, data=credentials)  # noqa: S113 - as the document prints it
    headers = {"Authorization": "Bearer " + r_token.json()["access_token"]}
    for number in range(int(first), int(first) + int(count)):
        register(f"{url}/api/usage", headers, number)
    print(time.monotonic() - began)


def register(url: str, headers: dict[str, str], number: int) -> None:
    """Action 1, then 2."""
    payload = {"act_id": 1, "gen_id": 3, "ema": f"script{number}@example.org", "fst_nam": "John", "lst_nam": "Doe"}
    requests.post(url, data=payload, headers=headers).json()  # noqa: S113 - as the document prints it
    test = {"act_id": 2, "ema": payload["ema"], "tst_frm_id": 1}
    registered = requests.post(url, data=test, headers=headers).json()  # noqa: S113 - as the document prints it
    if not registered["success"]:
        raise RuntimeError(registered)


if __name__ == "__main__":
    main()
