"""Checklist 3.1 at a station: launches of LTI 1.1 as requests, and several of them."""

import asyncio

import httpx

from isodesk.station.schema import planned_test
from tests.lti.launches import changed
from tests.station.lti.checklist import ACCEPTED, Row, Trial, seen
from tests.station.lti.platform import KEY, SOUTH_KEY, SOUTH_SECRET, URL, Platform

COPIES = 200
KINDS = ("application/json", "multipart/form-data; boundary=x", "text/plain")
SCRIPT = "<script>alert(1)</script>"
OTHERS = {
    "https": URL.replace("http:", "https:"),
    "another host": URL.replace("station.test", "other.example"),
    "another port": URL.replace("station.test", "station.test:8443"),
    "a path in other letters": URL.replace("lti.php", "LTI.php"),
    "a path with a slash more": f"{URL}/",
}
SAME = {
    "the default port": "http://station.test:80/public/lti.php",
    "a host in capitals": "HTTP://Station.TEST" + URL[19:],
}


async def repeated(trial: Trial) -> httpx.Response:
    pairs = trial.platform.signed()
    await trial.post(pairs)
    await trial.ready()
    return await trial.post(pairs)


async def forged_first(trial: Trial) -> httpx.Response:
    pairs = trial.platform.signed()
    assert (await trial.post(changed(pairs, "custom_act_id", "4"))).status_code == 401
    return await trial.post(pairs)


async def copies(trial: Trial) -> str:
    pairs = trial.platform.signed()
    before = len(await trial.local.rows(planned_test))
    answers = await asyncio.gather(*(trial.post(pairs) for _ in range(COPIES)))
    followed = sum(seen(answer) == ACCEPTED for answer in answers)
    made = len(await trial.local.rows(planned_test)) - before
    return f"{followed} accepted, {sum(answer.status_code == 401 for answer in answers)} × 401, {made} test"


async def same_nonce_of_two(trial: Trial) -> httpx.Response:
    pairs = trial.platform.signed()
    await trial.post(pairs)
    nonce = dict(pairs)["oauth_nonce"]
    other = Platform(trial.local, SOUTH_KEY, SOUTH_SECRET).signed(
        nonce=nonce, lis_person_contact_email_primary="ada@example.org"
    )
    return await trial.post(other)


async def same_nonce_later(trial: Trial) -> httpx.Response:
    nonce = dict(trial.platform.signed())["oauth_nonce"]
    await trial.post(trial.platform.signed(nonce=nonce))
    trial.local.clock.move(1)
    return await trial.post(trial.platform.signed(nonce=nonce))


def called(number: str, given: str, expected: str, signed_for: str, url: str = URL) -> Row:
    """A row of a launch signed for one address, posted to another."""

    async def attempt(trial: Trial) -> httpx.Response:
        return await trial.post(trial.platform.signed(url=signed_for), url)

    return Row(number, given, expected, attempt)


async def by_get(trial: Trial) -> httpx.Response:
    return await trial.get(dict(trial.platform.signed()))


def of_kind(kind: str) -> Row:
    async def attempt(trial: Trial) -> httpx.Response:
        return await trial.post(trial.platform.signed(), content_type=kind)

    return Row("L11-31", kind.partition(";")[0], "415 unsupported_body", attempt)


async def with_header(trial: Trial) -> httpx.Response:
    return await trial.post(trial.platform.signed(), authorization=f'OAuth oauth_consumer_key="{KEY}"')


async def huge(trial: Trial) -> httpx.Response:
    return await trial.post([*trial.platform.signed(), ("custom_big", "x" * 1_000_000)])


async def thousands(trial: Trial) -> httpx.Response:
    return await trial.post([*trial.platform.signed(), *((f"custom_{number}", "1") for number in range(5000))])


async def script_in_a_name(trial: Trial) -> str:
    fields = {"lis_person_name_given": SCRIPT, "resource_link_title": SCRIPT, "custom_redirect": "1"}
    pairs = trial.platform.signed(lis_person_contact_email_primary="s@example.org", **fields)
    answer = await trial.post(pairs, sec_fetch_dest="iframe")
    return f"{seen(answer)}, not rendered" if SCRIPT not in answer.text else "rendered"


async def return_to_script(trial: Trial) -> str:
    pairs = trial.platform.signed(launch_presentation_return_url="javascript:alert(1)", custom_redirect="1")
    answer = await trial.post(pairs, sec_fetch_dest="iframe")
    return f"{seen(answer)}, not led to" if "javascript:" not in str(answer.headers) + answer.text else "led to"


ROWS = [
    Row("L11-20", "the same launch again", "401 launch_repeated", repeated),
    Row("L11-21", "same nonce, other timestamp", ACCEPTED, same_nonce_later),
    Row("L11-21", "same nonce, other consumer", ACCEPTED, same_nonce_of_two),
    Row("L11-22", "a forgery, then the genuine one", ACCEPTED, forged_first),
    Row("L11-23", f"{COPIES} copies at once", f"1 accepted, {COPIES - 1} × 401, 1 test", copies),
    *(called("L11-27", f"signed for {words}", "401 signature_wrong", url) for words, url in OTHERS.items()),
    *(
        called("L11-28", f"query {query}", ACCEPTED, f"{URL}?{query}", f"{URL}?{query}")
        for query in ("a=1&b=2", "a=2&a=1", "name=a%20b", "name=a+b", "q=%C3%A9")
    ),
    called("L11-28", "a query that wasn’t signed", "401 signature_wrong", URL, f"{URL}?a=1"),
    *(called("L11-29", words, ACCEPTED, url) for words, url in SAME.items()),
    Row("L11-31", "by GET", "405 method_refused", by_get),
    *(of_kind(kind) for kind in KINDS),
    Row("L11-32", "an Authorization header too", "400 not_well_formed", with_header),
    Row("L11-38", "a parameter of 1 MB", "413 too_large", huge),
    Row("L11-38", "5,000 parameters", "413 body_too_large", thousands),
    Row("L11-39", "a script in names", f"{ACCEPTED}, not rendered", script_in_a_name),
    Row("L11-39", "a return address javascript:", f"{ACCEPTED}, not led to", return_to_script),
]
