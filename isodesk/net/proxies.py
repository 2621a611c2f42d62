"""Which proxy a call goes through: as the settings say, else the environment or the system."""

import ipaddress
from urllib.request import getproxies, proxy_bypass

from isodesk.net.ways_out import DIRECT, SYSTEM, WayOut


def proxy_for(scheme: str, host: str, way_out: WayOut = SYSTEM) -> str | None:
    """The URL of the proxy for a host; ``None`` for a direct connection.

    The system's own is read from ``http_proxy``, ``https_proxy``, ``all_proxy`` and ``no_proxy``, or from the
    settings of Windows and macOS. This computer is always called directly.
    """
    if is_loopback(host) or way_out.proxy == DIRECT:
        return None
    proxy = _of_system(scheme, host) if not way_out.proxy else _given(host, way_out)
    return proxy if not proxy or "://" in proxy else f"http://{proxy}"


def is_loopback(host: str) -> bool:
    """Whether a host name or address means this computer."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost" or host.lower().endswith(".localhost")


def _of_system(scheme: str, host: str) -> str | None:
    proxies = getproxies()
    proxy = proxies.get(scheme) or proxies.get("all")
    return None if not proxy or proxy_bypass(host) else proxy


def _given(host: str, way_out: WayOut) -> str | None:
    """The proxy that was entered; what is inside the house it can't reach any better than we."""
    name = host.lower().rstrip(".")
    excepted = any(name == each or name.endswith(f".{each}") for each in map(_bare, way_out.except_for) if each)
    return None if excepted or is_inside(host) else way_out.proxy


def _bare(domain: str) -> str:
    """``*.example.org`` and ``.example.org`` mean ``example.org`` and what is in it."""
    return domain.strip().lower().removeprefix("*").strip(".")


def is_inside(host: str) -> bool:
    """Whether a host is on a network of one's own: a private address, or a name without a dot."""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host.rstrip(".") or host.lower().rstrip(".").endswith(".local")
