"""What follows from the public address of the installation: hosts, secure cookies, strict transport."""

from typing import Any
from urllib.parse import urlsplit

LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"]


def settings_for(origin: str | None) -> dict[str, Any]:
    """Without an address the pages are served to this machine only."""
    if not origin:
        return {"ALLOWED_HOSTS": LOCAL_HOSTS}
    parts = urlsplit(origin)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/"):
        raise SystemExit(f"AKIMAT_ORIGIN={origin} is not an address such as https://akimat.example.kz")
    found: dict[str, Any] = {
        "ALLOWED_HOSTS": [parts.hostname, *LOCAL_HOSTS],
        "CSRF_TRUSTED_ORIGINS": [f"{parts.scheme}://{parts.netloc}"],
    }
    return found | (_encrypted() if parts.scheme == "https" else {})


def _encrypted() -> dict[str, Any]:
    """The proxy that ends TLS must set X-Forwarded-Proto, and drop what a client sends under that name."""
    return {
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https"),
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "LANGUAGE_COOKIE_SECURE": True,
        "SECURE_HSTS_SECONDS": 365 * 24 * 3600,
    }
