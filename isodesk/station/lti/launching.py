"""A launch by LTI 1.1: believed, and used up."""

from dataclasses import dataclass

from isodesk.lti import oauth1, v1p1
from isodesk.lti.errors import SignatureWrong
from isodesk.lti.forms import Form, fields_of
from isodesk.lti.launch import Launch
from isodesk.station.context import Station
from isodesk.station.lti.consumers import Source, find_consumer, source_of
from isodesk.station.lti.refused import ConsumerDisabled
from isodesk.station.lti.uses import use


@dataclass(frozen=True, slots=True)
class Believed:
    """An authentic launch, used up, and where it comes from."""

    source: Source
    launch: Launch


async def believe(station: Station, url: str, form: Form) -> Believed:
    """The launch of a form that was posted to ``url``; raises ``LtiError`` and ``LaunchRefused``.

    An unknown key is checked against a secret that nobody knows: the answer and its time are those of a wrong secret.
    """
    fields = fields_of(form)
    key = fields.get("oauth_consumer_key", "")
    consumer = station.database.read_now(lambda connection: find_consumer(station, connection, key))
    launch = v1p1.verify(url, fields, secret=consumer.secret, now=station.clock.wall())
    row, used = consumer.row, oauth1.use_of(launch.raw)
    if row is None:
        raise SignatureWrong  # the one chance in very many that a signature fits the secret of nobody
    source = station.database.read_now(lambda connection: source_of(connection, row))
    if not source.allowed.enabled:
        raise ConsumerDisabled
    await station.database.write(lambda connection: use(connection, used, station.clock.wall()))
    return Believed(source, launch)
