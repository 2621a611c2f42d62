"""How calls leave this computer: by which proxy, and which certificates are trusted beside the system's."""

from dataclasses import dataclass, field

DIRECT = "direct"


@dataclass(frozen=True)
class WayOut:
    """What a centre's network asks for.

    ``proxy``: an address as ``http://proxy.example:3128``; empty: as the system says; ``direct``: none.
    ``except_for``: hosts and domains that are called directly although ``proxy`` is an address.
    ``ca_file``: a file of certificates (PEM) that are trusted too, as those of a network that looks into TLS.
    """

    proxy: str = ""
    user: str = ""
    password: str = field(default="", repr=False)
    except_for: tuple[str, ...] = ()
    ca_file: str = ""


SYSTEM = WayOut()
