"""Outbound HTTP: TLS, proxies, time-outs, connections; the one place that makes an httpx client."""
