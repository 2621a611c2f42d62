"""Which proxy a call goes through, as the environment or the system's settings say."""

import ipaddress
from urllib.request import getproxies, proxy_bypass


def proxy_for(scheme: str, host: str) -> str | None:
    """The URL of the proxy for a host; ``None`` for a direct connection.

    Read from ``http_proxy``, ``https_proxy``, ``all_proxy`` and ``no_proxy``, or from the system on
    Windows and macOS. This computer is always called directly.
    """
    if is_loopback(host):
        return None
    proxies = getproxies()
    proxy = proxies.get(scheme) or proxies.get("all")
    if not proxy or proxy_bypass(host):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def is_loopback(host: str) -> bool:
    """Whether a host name or address means this computer."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost" or host.lower().endswith(".localhost")
