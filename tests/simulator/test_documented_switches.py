"""Every row of both documents' tables is a switch with every value, its default and what to do."""

import pytest

from qls_desktop.simulator.faults import Fault
from qls_desktop.simulator.lightspeed.switches import LIGHTSPEED_SWITCHES
from qls_desktop.simulator.qls.switches import QLS_SWITCHES
from qls_desktop.simulator.switches import Switch

LIGHTSPEED = """
rate_limits | *300/3000/12000 1000/12000/288000 60/600/2400
day_reset | *utc shop_local
retry_after | *none seconds http_date iso_date garbage
ratelimit_call_costs | *yes no
over_limit | *clamp 422
list_order | *newest_first oldest_first shuffled
filter_zone | *utc shop_local
filter_bound | *inclusive exclusive
date_filters | *honoured ignored
fields_param | *honoured ignored
deep_page_cap | *none 3
slow_pages | *off 100
flaky_404 | *0 0.5 1
flaky_5xx | *0 0.5 1 drop_after_write
validation | *422_plain 422_errors 400_plain 200_error_body
create_status | *201 200
delete_status | *204 200
permissions_envelope | *yes bare
scripts_permission | *settings content tracking
put_answer | *full empty odd_types
stock_bumps_product | *yes no
disabled_tracking_write | *stored ignored
stock_owner | *shop pos
bulk_variants | *404 accept silent partial 422
catalog_variants | *map list
catalog_hidden | *included excluded
order_embed | *full none capped_50
updated_bump | *all payment_only
extra_statuses | *off on
order_put | *strict_ignore 422 ignore_all
shipments_per_order | *one none two
notify_repeat | *mails_again once
shipment_flips_order | *full shipment_status_only none
tracking_max_len | *none 12
shipment_data | *native app_keys empty_list
line_weight | *piece line
scripts_key | *shopScripts shop_scripts scripts
script_body | *accept refuse_422 cut
script_on_checkout | *yes no
"""
"""Section 13 of api/lightspeed.md; for N, a number."""

QLS = """
page_size | *50 20 100
limit_param | *ignored honoured refused_400
page_param | *honoured ignored
pagination_shape | *object object_no_limit null empty_list absent
page_past_end | *400_text 404 204 200_empty
paging_drift | *none insert remove
list_short | *off rows_missing empty
empty_list | *200 204
errors_on_success | *empty_list null absent
error_status | *400 422 200_meta_400 200_meta_200
error_shape | *tree list text top_level_rule
auth_failure | *401_json 401_html 401_empty 403_json 404
rate_limit | *500/300+sliding 500/300+fixed 60/60+sliding
rate_scope | *ip user company
retry_after | *seconds http_date absent zero
body_429 | *html json empty
clock_skew_s | *0 -90 3600
sku_filter | *exact contains ignored refused_400
put_answer | *204 200_body 200_empty
put_semantics | *replace merge
duplicate_ean | *refused accepted
duplicate_sku | *accepted refused
extra_product_fields | *refused_400 ignored stored
stock_route | *full no_backorder 404
deleted_product | *404 400 200_deleted
list_lag_s | *5 0 60 600 3600
reference_filter | *ignored exact contains refused_400
date_filter | *ignored plain bracket refused_400
order_sort | *by_id created_desc created_asc
order_detail | *available 404
order_list_shape | *small full
order_shape | *as_example camel_contact text_options brand_object brand_null
duplicate_reference | *accepted refused_400 returns_existing
create_answer | *201_body 200_body 200_without_id 204
invalid_order | *refused stored_error_validation 2xx_errors_with_id 2xx_errors_no_id
text_limit | *off 35
bad_option | *refused_400 ignored
total_price_unit | *cents euros
status_words | *seen corrected unknown_word
cancelled_order | *keeps_status status_null vanishes
tracking_source | *shipments_by_reference shipments_by_order_id order_detail order_list none
parcels_per_order | *mixed 1 2
foreign_orders | *other_references off same_reference
native_link | *off on
"""
"""Section 11 of api/qls.md, but for the row `fault`, which is :data:`FAULTS`."""

FAULTS = (
    *("refuse_connect", "drop_before", "drop_after", "502_html_before", "502_html_after"),
    *("500_json_before", "500_json_after", "slow", "truncated_json", "html_200", "redirect"),
)


def rows(table: str) -> dict[str, tuple[str, ...]]:
    """The values of each row, the default first."""
    pairs = (line.split(" | ") for line in table.strip().splitlines())
    return {name: tuple(one.replace("+", " ") for one in told.split()) for name, told in pairs}


TABLES = [(LIGHTSPEED, LIGHTSPEED_SWITCHES), (QLS, QLS_SWITCHES)]


@pytest.mark.parametrize(("table", "switches"), TABLES)
def test_no_row_is_missing_and_none_is_invented(table: str, switches: tuple[Switch, ...]) -> None:
    assert sorted(rows(table)) == sorted(switch.name for switch in switches)


@pytest.mark.parametrize(
    ("switch", "told"),
    [(switch, rows(table)[switch.name]) for table, switches in TABLES for switch in switches],
    ids=lambda one: one.name if isinstance(one, Switch) else "",
)
def test_a_row_has_its_default_and_every_value(switch: Switch, told: tuple[str, ...]) -> None:
    assert f"*{switch.default}" == told[0]
    assert switch.client_must
    for value in told:
        switch.check(value.removeprefix("*"))
    assert set(switch.values) <= {value.removeprefix("*") for value in told}


@pytest.mark.parametrize("kind", FAULTS)
def test_each_documented_fault_can_be_armed(kind: str) -> None:
    assert Fault(kind, "GET /companies", nth=2).kind == kind
