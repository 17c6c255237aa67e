"""Hosts and back-office links."""

from datetime import timedelta

import pytest

from qls_desktop.domain.settings import Cluster
from qls_desktop.lightspeed.hosts import BASE_URLS, base_url, overlap
from qls_desktop.lightspeed.links import order_link, product_link
from qls_desktop.transport.open import check_host


def test_both_data_centres_are_known_hosts() -> None:
    assert [check_host(base_url(cluster)) for cluster in Cluster] == [False, False]
    assert base_url(Cluster.EU1, " http://127.0.0.1:8000/ ") == "http://127.0.0.1:8000"
    assert BASE_URLS[Cluster.US1].endswith("shoplightspeed.com")


def test_us1_reads_further_back() -> None:
    assert overlap("api.webshopapp.com") == timedelta(hours=3)
    assert overlap("api.shoplightspeed.com") == timedelta(hours=12)


def test_links_lead_to_the_back_office() -> None:
    shop = "theehuis-voorbeeld-310042"
    assert (
        product_link(Cluster.EU1, shop, 501) == f"https://{shop}.webshopapp.com/admin/products/501"
    )
    assert order_link(Cluster.US1, shop, 9) == f"https://{shop}.shoplightspeed.com/admin/orders/9"


@pytest.mark.parametrize("label", ["", "evil.example/", "a b", "-x", "x@y"])
def test_a_strange_sub_domain_makes_no_link(label: str) -> None:
    assert product_link(Cluster.EU1, label, 1) == ""
