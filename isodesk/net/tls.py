"""TLS as the system trusts: its own store of certificates, and those that a centre's network adds to it."""

import ssl
from functools import cache


@cache
def tls_context() -> ssl.SSLContext:
    """The context for every outbound connection, made at the first that needs one."""
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
