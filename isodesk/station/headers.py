"""Request headers as text, by lower-case name; of one given twice, the last."""

from starlette.types import Scope


def headers_of(scope: Scope) -> dict[str, str]:
    """Headers are Latin-1 on the wire: decoding never fails."""
    return {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
