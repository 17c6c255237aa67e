"""Where the two C-Series data centres live (api/lightspeed.md, section 1)."""

from datetime import timedelta

from qls_desktop.domain.settings import Cluster

BASE_URLS = {
    Cluster.EU1: "https://api.webshopapp.com",
    Cluster.US1: "https://api.shoplightspeed.com",
}

US1_HOST = "api.shoplightspeed.com"


def base_url(cluster: Cluster, own: str = "") -> str:
    """The address of the API: the one that the user set, else that of the data centre."""
    return own.strip().rstrip("/") or BASE_URLS[cluster]


def overlap(host: str) -> timedelta:
    """How far before a watermark to read, as the zone of date filters isn't sure (section 4)."""
    return timedelta(hours=12 if host == US1_HOST else 3)
