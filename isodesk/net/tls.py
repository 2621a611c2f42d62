"""TLS as the system trusts: its own store of certificates, and those that a centre's network adds to it."""

import ssl
from functools import cache


class CaFileUnusable(OSError):
    """The file of further certificates can't be read, or holds none."""


@cache
def tls_context(ca_file: str = "") -> ssl.SSLContext:
    """The context for outbound connections, made at the first that needs one; raises ``CaFileUnusable``."""
    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if ca_file:
        try:
            context.load_verify_locations(cafile=ca_file)
        except OSError as error:  # ssl's own errors are among them
            raise CaFileUnusable(ca_file) from error
    return context
