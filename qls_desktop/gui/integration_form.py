"""The fields of page "Integratie", to and from an :class:`Integration`."""

from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QTime
from PySide6.QtWidgets import QCheckBox, QComboBox

from qls_desktop.domain.checkout_script import SELECTOR
from qls_desktop.domain.settings import (
    Cluster,
    Integration,
    MatchRule,
    OrderRules,
    PriceUnit,
    ProductField,
    ProductRules,
    SkuField,
    StockRules,
    Switches,
)
from qls_desktop.gui.forms.ui_integration_page import Ui_IntegrationPage

translate = QCoreApplication.translate
E = TypeVar("E", bound=StrEnum)

LANGUAGES = ("nl", "en", "de", "fr", "us")
"""Offered as language of the shop; any other may be typed."""


def fill(box: QComboBox, choices: dict[E, str]) -> None:
    """Gives a box its choices, keeping the chosen one and without firing its signals."""
    blocker = QSignalBlocker(box)
    chosen = box.currentData()
    box.clear()
    for value, text in choices.items():
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    blocker.unblock()


def fill_choices(ui: Ui_IntegrationPage) -> None:
    """Puts the words into all boxes, in the language of this moment."""
    fill(ui.cluster, {
        Cluster.EU1: translate("IntegrationForm", "Europa (eu1)"),
        Cluster.US1: translate("IntegrationForm", "Amerika (us1)"),
    })  # fmt: skip
    fill(ui.sku_field, {
        SkuField.ARTICLE_CODE: translate("IntegrationForm", "Artikelcode"),
        SkuField.SKU: translate("IntegrationForm", "SKU"),
    })  # fmt: skip
    fill(ui.match, {
        MatchRule.EAN_AND_SKU: translate("IntegrationForm", "Op EAN en SKU"),
        MatchRule.EAN: translate("IntegrationForm", "Alleen op EAN"),
        MatchRule.SKU: translate("IntegrationForm", "Alleen op SKU"),
    })  # fmt: skip
    fill(ui.price_unit, {
        PriceUnit.CENTS: translate("IntegrationForm", "In centen"),
        PriceUnit.EUROS: translate("IntegrationForm", "In euro's"),
    })  # fmt: skip


def write(ui: Ui_IntegrationPage, shown: Integration) -> None:
    """Shows an integration in the fields; the secrets and the checkout table are not part of it."""
    ui.name.setText(shown.name)
    _choose(ui.cluster, shown.cluster)
    ui.shop_language.setEditText(shown.language)
    ui.base_url.setText(shown.base_url)
    _write_products(ui, shown)
    _write_orders(ui, shown.orders)
    _write_stock(ui, shown)


def _write_products(ui: Ui_IntegrationPage, shown: Integration) -> None:
    _choose(ui.sku_field, shown.products.sku_field)
    _choose(ui.match, shown.products.match)
    ui.auto_products.setChecked(shown.auto.products)
    ui.create_unknown.setChecked(shown.products.create_unknown)
    for field, box in product_boxes(ui).items():
        box.setChecked(field in shown.products.fields)


def product_boxes(ui: Ui_IntegrationPage) -> dict[ProductField, QCheckBox]:
    """The tick box of each product field."""
    return {
        ProductField.NAME: ui.field_name,
        ProductField.IMAGE_URL: ui.field_image,
        ProductField.PRICE_COST: ui.field_cost,
        ProductField.PRICE_STORE: ui.field_store,
    }


def _write_orders(ui: Ui_IntegrationPage, rules: OrderRules) -> None:
    ui.cutoff.setTime(QTime(rules.sameday_cutoff.hour, rules.sameday_cutoff.minute))
    ui.include_pay_later.setChecked(rules.include_pay_later)
    ui.include_pickup.setChecked(rules.include_pickup)
    ui.retention.setValue(rules.retention_days)
    ui.checkout_selector.setText(rules.checkout_selector)
    ui.checkout_selector.setPlaceholderText(SELECTOR)
    _choose(ui.price_unit, rules.total_price_unit)


def _write_stock(ui: Ui_IntegrationPage, shown: Integration) -> None:
    ui.auto_orders.setChecked(shown.auto.orders)
    ui.auto_stock.setChecked(shown.auto.stock)
    ui.interval.setValue(shown.stock.every_minutes)
    ui.reserve.setValue(shown.stock.reserve)
    ui.reserve_unpaid.setChecked(shown.stock.reserve_unpaid)
    ui.guard_share.setValue(round(shown.stock.guard_share * 100))
    ui.guard_zeroes.setValue(shown.stock.guard_zeroes)


def _choose(box: QComboBox, value: StrEnum) -> None:
    blocker = QSignalBlocker(box)
    box.setCurrentIndex(max(0, box.findData(value)))
    blocker.unblock()


def read(ui: Ui_IntegrationPage, base: Integration) -> Integration:
    """What the fields say, on top of what they don't show (id, account, brand, checkout)."""
    return replace(
        base,
        name=ui.name.text().strip(),
        cluster=Cluster(ui.cluster.currentData()),
        language=ui.shop_language.currentText().strip().lower(),
        base_url=ui.base_url.text().strip(),
        auto=Switches(
            orders=ui.auto_orders.isChecked(),
            stock=ui.auto_stock.isChecked(),
            products=ui.auto_products.isChecked(),
        ),
        products=_read_products(ui),
        orders=_read_orders(ui, base.orders),
        stock=_read_stock(ui),
    )


def _read_products(ui: Ui_IntegrationPage) -> ProductRules:
    ticked = (field for field, box in product_boxes(ui).items() if box.isChecked())
    return ProductRules(
        sku_field=SkuField(ui.sku_field.currentData()),
        match=MatchRule(ui.match.currentData()),
        create_unknown=ui.create_unknown.isChecked(),
        fields=frozenset(ticked),
    )


def _read_orders(ui: Ui_IntegrationPage, base: OrderRules) -> OrderRules:
    cutoff = ui.cutoff.time()
    return replace(
        base,
        sameday_cutoff=base.sameday_cutoff.replace(hour=cutoff.hour(), minute=cutoff.minute()),
        include_pay_later=ui.include_pay_later.isChecked(),
        include_pickup=ui.include_pickup.isChecked(),
        retention_days=ui.retention.value(),
        checkout_selector=ui.checkout_selector.text().strip(),
        total_price_unit=PriceUnit(ui.price_unit.currentData()),
    )


def _read_stock(ui: Ui_IntegrationPage) -> StockRules:
    return StockRules(
        reserve_unpaid=ui.reserve_unpaid.isChecked(),
        reserve=ui.reserve.value(),
        guard_share=ui.guard_share.value() / 100,
        guard_zeroes=ui.guard_zeroes.value(),
        every_minutes=ui.interval.value(),
    )
