"""The tables of the store, a file per subject."""

from peewee import Model

from qls_desktop.store.models import catalogue, checking, journal, orders, runs, setup

MODELS: tuple[type[Model], ...] = (
    setup.AccountTable,
    setup.IntegrationTable,
    catalogue.ReadPassTable,
    catalogue.ShopProductTable,
    catalogue.VariantTable,
    catalogue.WarehouseProductTable,
    catalogue.LinkTable,
    catalogue.LinkHistoryTable,
    catalogue.CreationTable,
    orders.LedgerOrderTable,
    orders.OrderLineTable,
    orders.OrderEventTable,
    orders.AttemptTable,
    orders.LookTable,
    runs.RunTable,
    runs.RunItemTable,
    runs.JobTable,
    runs.PauseTable,
    runs.StockWriteTable,
    runs.StockOutcomeTable,
    runs.FieldWriteTable,
    runs.LinkWriteTable,
    checking.FindingSeenTable,
    checking.FindingIgnoredTable,
    checking.HandLinkTable,
    checking.CodeWriteTable,
    journal.LogTable,
    journal.MemoryTable,
)
"""Every table, in the order in which they refer to one another."""
