"""Configurations as hypothesis makes them up."""

from hypothesis import strategies as st

from isodesk.bench.composer.document import PARAMETERS
from isodesk.bench.configuration import Configuration, Parameter, Security, Service, Target, Version

# Any text but control characters and halves of pairs; spaces at the ends stay.
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="".join(map(chr, range(32))) + "\x7f"), max_size=20)
WORDS = st.text(st.sampled_from("aZ09_é$."), min_size=1, max_size=8)
LINES = st.lists(st.builds("{}={}".format, WORDS, TEXTS), max_size=4).map("\n".join)
ADDRESSES = st.lists(WORDS, max_size=3).map(tuple)
SECURITY = st.builds(
    Security,
    version=st.sampled_from(Version),
    launch_url=TEXTS,
    key=TEXTS,
    secret=TEXTS,
    client_id=TEXTS,
    deployment_id=TEXTS,
    login_url=TEXTS,
    login_by_post=st.booleans(),
    redirect_uris=ADDRESSES,
    jwks_url=TEXTS,
)
PARAMETER = st.builds(Parameter, TEXTS, st.booleans())


def configurations(*, every_parameter: bool) -> st.SearchStrategy[Configuration]:
    """Any that can be entered; forms have every parameter, files some."""
    some = st.dictionaries(st.sampled_from(PARAMETERS), PARAMETER, max_size=6)
    every = some.map(lambda given: {name: given.get(name, Parameter()) for name in PARAMETERS})
    return st.builds(
        Configuration,
        name=TEXTS,
        target=st.sampled_from(Target),
        security=SECURITY,
        parameters=every if every_parameter else some,
        services=st.frozensets(st.sampled_from(Service)),
        username=TEXTS,
        custom=LINES,
        extension=LINES,
    )
