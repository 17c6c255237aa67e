# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'integration_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QGridLayout,
    QGroupBox, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QSpinBox, QTableWidget, QTableWidgetItem,
    QTimeEdit, QVBoxLayout, QWidget)

from qls_desktop.gui.wrapped_check import WrappedCheck

class Ui_IntegrationPage(object):
    def setupUi(self, IntegrationPage):
        if not IntegrationPage.objectName():
            IntegrationPage.setObjectName(u"IntegrationPage")
        IntegrationPage.resize(960, 680)
        self.page_layout = QVBoxLayout(IntegrationPage)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(8, 8, 8, 8)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(12)
        self.columns.setObjectName(u"columns")
        self.scroll = QScrollArea(IntegrationPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.form = QWidget()
        self.form.setObjectName(u"form")
        self.form_layout = QVBoxLayout(self.form)
        self.form_layout.setSpacing(12)
        self.form_layout.setObjectName(u"form_layout")
        self.form_layout.setContentsMargins(4, 4, 4, 4)
        self.connection_box = QGroupBox(self.form)
        self.connection_box.setObjectName(u"connection_box")
        self.connection_form = QGridLayout(self.connection_box)
        self.connection_form.setObjectName(u"connection_form")
        self.connection_form.setHorizontalSpacing(14)
        self.connection_form.setVerticalSpacing(8)
        self.label_name = QLabel(self.connection_box)
        self.label_name.setObjectName(u"label_name")

        self.connection_form.addWidget(self.label_name, 0, 0, 1, 1)

        self.name = QLineEdit(self.connection_box)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(80)

        self.connection_form.addWidget(self.name, 0, 1, 1, 1)

        self.error_name = QLabel(self.connection_box)
        self.error_name.setObjectName(u"error_name")
        self.error_name.setWordWrap(True)

        self.connection_form.addWidget(self.error_name, 1, 1, 1, 1)

        self.label_account = QLabel(self.connection_box)
        self.label_account.setObjectName(u"label_account")

        self.connection_form.addWidget(self.label_account, 2, 0, 1, 1)

        self.account_row = QHBoxLayout()
        self.account_row.setSpacing(6)
        self.account_row.setObjectName(u"account_row")
        self.account = QComboBox(self.connection_box)
        self.account.setObjectName(u"account")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.account.sizePolicy().hasHeightForWidth())
        self.account.setSizePolicy(sizePolicy)

        self.account_row.addWidget(self.account)

        self.account_new = QPushButton(self.connection_box)
        self.account_new.setObjectName(u"account_new")

        self.account_row.addWidget(self.account_new)

        self.account_edit = QPushButton(self.connection_box)
        self.account_edit.setObjectName(u"account_edit")

        self.account_row.addWidget(self.account_edit)


        self.connection_form.addLayout(self.account_row, 2, 1, 1, 1)

        self.error_account = QLabel(self.connection_box)
        self.error_account.setObjectName(u"error_account")
        self.error_account.setWordWrap(True)

        self.connection_form.addWidget(self.error_account, 3, 1, 1, 1)

        self.label_brand = QLabel(self.connection_box)
        self.label_brand.setObjectName(u"label_brand")

        self.connection_form.addWidget(self.label_brand, 4, 0, 1, 1)

        self.brand_row = QHBoxLayout()
        self.brand_row.setSpacing(6)
        self.brand_row.setObjectName(u"brand_row")
        self.brand = QComboBox(self.connection_box)
        self.brand.setObjectName(u"brand")
        sizePolicy.setHeightForWidth(self.brand.sizePolicy().hasHeightForWidth())
        self.brand.setSizePolicy(sizePolicy)

        self.brand_row.addWidget(self.brand)

        self.brand_refresh = QPushButton(self.connection_box)
        self.brand_refresh.setObjectName(u"brand_refresh")

        self.brand_row.addWidget(self.brand_refresh)


        self.connection_form.addLayout(self.brand_row, 4, 1, 1, 1)

        self.hint_brand = QLabel(self.connection_box)
        self.hint_brand.setObjectName(u"hint_brand")
        self.hint_brand.setWordWrap(True)

        self.connection_form.addWidget(self.hint_brand, 5, 1, 1, 1)

        self.label_key = QLabel(self.connection_box)
        self.label_key.setObjectName(u"label_key")

        self.connection_form.addWidget(self.label_key, 6, 0, 1, 1)

        self.api_key = QLineEdit(self.connection_box)
        self.api_key.setObjectName(u"api_key")
        self.api_key.setEchoMode(QLineEdit.Password)

        self.connection_form.addWidget(self.api_key, 6, 1, 1, 1)

        self.error_key = QLabel(self.connection_box)
        self.error_key.setObjectName(u"error_key")
        self.error_key.setWordWrap(True)

        self.connection_form.addWidget(self.error_key, 7, 1, 1, 1)

        self.label_secret = QLabel(self.connection_box)
        self.label_secret.setObjectName(u"label_secret")

        self.connection_form.addWidget(self.label_secret, 8, 0, 1, 1)

        self.api_secret = QLineEdit(self.connection_box)
        self.api_secret.setObjectName(u"api_secret")
        self.api_secret.setEchoMode(QLineEdit.Password)

        self.connection_form.addWidget(self.api_secret, 8, 1, 1, 1)

        self.error_secret = QLabel(self.connection_box)
        self.error_secret.setObjectName(u"error_secret")
        self.error_secret.setWordWrap(True)

        self.connection_form.addWidget(self.error_secret, 9, 1, 1, 1)

        self.hint_key = QLabel(self.connection_box)
        self.hint_key.setObjectName(u"hint_key")
        self.hint_key.setWordWrap(True)

        self.connection_form.addWidget(self.hint_key, 10, 1, 1, 1)

        self.label_cluster = QLabel(self.connection_box)
        self.label_cluster.setObjectName(u"label_cluster")

        self.connection_form.addWidget(self.label_cluster, 11, 0, 1, 1)

        self.cluster = QComboBox(self.connection_box)
        self.cluster.setObjectName(u"cluster")

        self.connection_form.addWidget(self.cluster, 11, 1, 1, 1)

        self.label_language = QLabel(self.connection_box)
        self.label_language.setObjectName(u"label_language")

        self.connection_form.addWidget(self.label_language, 12, 0, 1, 1)

        self.shop_language = QComboBox(self.connection_box)
        self.shop_language.setObjectName(u"shop_language")
        self.shop_language.setEditable(True)

        self.connection_form.addWidget(self.shop_language, 12, 1, 1, 1)

        self.hint_language = QLabel(self.connection_box)
        self.hint_language.setObjectName(u"hint_language")
        self.hint_language.setWordWrap(True)

        self.connection_form.addWidget(self.hint_language, 13, 1, 1, 1)

        self.advanced = WrappedCheck(self.connection_box)
        self.advanced.setObjectName(u"advanced")

        self.connection_form.addWidget(self.advanced, 14, 0, 1, 2)

        self.advanced_box = QWidget(self.connection_box)
        self.advanced_box.setObjectName(u"advanced_box")
        self.advanced_form = QGridLayout(self.advanced_box)
        self.advanced_form.setObjectName(u"advanced_form")
        self.advanced_form.setHorizontalSpacing(14)
        self.advanced_form.setVerticalSpacing(8)
        self.advanced_form.setContentsMargins(0, 0, 0, 0)
        self.label_base_url = QLabel(self.advanced_box)
        self.label_base_url.setObjectName(u"label_base_url")

        self.advanced_form.addWidget(self.label_base_url, 0, 0, 1, 1)

        self.base_url = QLineEdit(self.advanced_box)
        self.base_url.setObjectName(u"base_url")

        self.advanced_form.addWidget(self.base_url, 0, 1, 1, 1)

        self.error_base_url = QLabel(self.advanced_box)
        self.error_base_url.setObjectName(u"error_base_url")
        self.error_base_url.setWordWrap(True)

        self.advanced_form.addWidget(self.error_base_url, 1, 1, 1, 1)

        self.hint_base_url = QLabel(self.advanced_box)
        self.hint_base_url.setObjectName(u"hint_base_url")
        self.hint_base_url.setWordWrap(True)

        self.advanced_form.addWidget(self.hint_base_url, 2, 1, 1, 1)

        self.label_price_unit = QLabel(self.advanced_box)
        self.label_price_unit.setObjectName(u"label_price_unit")

        self.advanced_form.addWidget(self.label_price_unit, 3, 0, 1, 1)

        self.price_unit = QComboBox(self.advanced_box)
        self.price_unit.setObjectName(u"price_unit")

        self.advanced_form.addWidget(self.price_unit, 3, 1, 1, 1)

        self.advanced_form.setColumnStretch(1, 1)

        self.connection_form.addWidget(self.advanced_box, 15, 0, 1, 2)

        self.connection_form.setColumnStretch(1, 1)

        self.form_layout.addWidget(self.connection_box)

        self.products_box = QGroupBox(self.form)
        self.products_box.setObjectName(u"products_box")
        self.products_form = QGridLayout(self.products_box)
        self.products_form.setObjectName(u"products_form")
        self.products_form.setHorizontalSpacing(14)
        self.products_form.setVerticalSpacing(8)
        self.label_sku_field = QLabel(self.products_box)
        self.label_sku_field.setObjectName(u"label_sku_field")

        self.products_form.addWidget(self.label_sku_field, 0, 0, 1, 1)

        self.sku_row = QHBoxLayout()
        self.sku_row.setSpacing(6)
        self.sku_row.setObjectName(u"sku_row")
        self.sku_field = QComboBox(self.products_box)
        self.sku_field.setObjectName(u"sku_field")

        self.sku_row.addWidget(self.sku_field)

        self.sku_change = QPushButton(self.products_box)
        self.sku_change.setObjectName(u"sku_change")

        self.sku_row.addWidget(self.sku_change)

        self.sku_row.setStretch(0, 1)

        self.products_form.addLayout(self.sku_row, 0, 1, 1, 1)

        self.hint_sku_field = QLabel(self.products_box)
        self.hint_sku_field.setObjectName(u"hint_sku_field")
        self.hint_sku_field.setWordWrap(True)

        self.products_form.addWidget(self.hint_sku_field, 1, 1, 1, 1)

        self.auto_products = WrappedCheck(self.products_box)
        self.auto_products.setObjectName(u"auto_products")

        self.products_form.addWidget(self.auto_products, 2, 0, 1, 2)

        self.hint_auto_products = QLabel(self.products_box)
        self.hint_auto_products.setObjectName(u"hint_auto_products")
        self.hint_auto_products.setWordWrap(True)

        self.products_form.addWidget(self.hint_auto_products, 3, 0, 1, 2)

        self.create_unknown = WrappedCheck(self.products_box)
        self.create_unknown.setObjectName(u"create_unknown")

        self.products_form.addWidget(self.create_unknown, 4, 0, 1, 2)

        self.hint_create_unknown = QLabel(self.products_box)
        self.hint_create_unknown.setObjectName(u"hint_create_unknown")
        self.hint_create_unknown.setWordWrap(True)

        self.products_form.addWidget(self.hint_create_unknown, 5, 0, 1, 2)

        self.label_match = QLabel(self.products_box)
        self.label_match.setObjectName(u"label_match")

        self.products_form.addWidget(self.label_match, 6, 0, 1, 1)

        self.match = QComboBox(self.products_box)
        self.match.setObjectName(u"match")

        self.products_form.addWidget(self.match, 6, 1, 1, 1)

        self.label_fields = QLabel(self.products_box)
        self.label_fields.setObjectName(u"label_fields")

        self.products_form.addWidget(self.label_fields, 7, 0, 1, 1, Qt.AlignTop)

        self.fields_column = QVBoxLayout()
        self.fields_column.setObjectName(u"fields_column")
        self.field_name = WrappedCheck(self.products_box)
        self.field_name.setObjectName(u"field_name")

        self.fields_column.addWidget(self.field_name)

        self.field_image = WrappedCheck(self.products_box)
        self.field_image.setObjectName(u"field_image")

        self.fields_column.addWidget(self.field_image)

        self.field_cost = WrappedCheck(self.products_box)
        self.field_cost.setObjectName(u"field_cost")

        self.fields_column.addWidget(self.field_cost)

        self.field_store = WrappedCheck(self.products_box)
        self.field_store.setObjectName(u"field_store")

        self.fields_column.addWidget(self.field_store)


        self.products_form.addLayout(self.fields_column, 7, 1, 1, 1)

        self.hint_fields = QLabel(self.products_box)
        self.hint_fields.setObjectName(u"hint_fields")
        self.hint_fields.setWordWrap(True)

        self.products_form.addWidget(self.hint_fields, 8, 1, 1, 1)

        self.warning_fields = QLabel(self.products_box)
        self.warning_fields.setObjectName(u"warning_fields")
        self.warning_fields.setWordWrap(True)

        self.products_form.addWidget(self.warning_fields, 9, 1, 1, 1)

        self.products_form.setColumnStretch(1, 1)

        self.form_layout.addWidget(self.products_box)

        self.orders_box = QGroupBox(self.form)
        self.orders_box.setObjectName(u"orders_box")
        self.orders_form = QGridLayout(self.orders_box)
        self.orders_form.setObjectName(u"orders_form")
        self.orders_form.setHorizontalSpacing(14)
        self.orders_form.setVerticalSpacing(8)
        self.auto_orders = WrappedCheck(self.orders_box)
        self.auto_orders.setObjectName(u"auto_orders")

        self.orders_form.addWidget(self.auto_orders, 0, 0, 1, 2)

        self.hint_auto_orders = QLabel(self.orders_box)
        self.hint_auto_orders.setObjectName(u"hint_auto_orders")
        self.hint_auto_orders.setWordWrap(True)

        self.orders_form.addWidget(self.hint_auto_orders, 1, 0, 1, 2)

        self.label_cutoff = QLabel(self.orders_box)
        self.label_cutoff.setObjectName(u"label_cutoff")

        self.orders_form.addWidget(self.label_cutoff, 2, 0, 1, 1)

        self.cutoff = QTimeEdit(self.orders_box)
        self.cutoff.setObjectName(u"cutoff")
        self.cutoff.setDisplayFormat(u"HH:mm")

        self.orders_form.addWidget(self.cutoff, 2, 1, 1, 1)

        self.hint_cutoff = QLabel(self.orders_box)
        self.hint_cutoff.setObjectName(u"hint_cutoff")
        self.hint_cutoff.setWordWrap(True)

        self.orders_form.addWidget(self.hint_cutoff, 3, 1, 1, 1)

        self.warning_cutoff = QLabel(self.orders_box)
        self.warning_cutoff.setObjectName(u"warning_cutoff")
        self.warning_cutoff.setWordWrap(True)

        self.orders_form.addWidget(self.warning_cutoff, 4, 1, 1, 1)

        self.include_pay_later = WrappedCheck(self.orders_box)
        self.include_pay_later.setObjectName(u"include_pay_later")

        self.orders_form.addWidget(self.include_pay_later, 5, 0, 1, 2)

        self.hint_pay_later = QLabel(self.orders_box)
        self.hint_pay_later.setObjectName(u"hint_pay_later")
        self.hint_pay_later.setWordWrap(True)

        self.orders_form.addWidget(self.hint_pay_later, 6, 0, 1, 2)

        self.include_pickup = WrappedCheck(self.orders_box)
        self.include_pickup.setObjectName(u"include_pickup")

        self.orders_form.addWidget(self.include_pickup, 7, 0, 1, 2)

        self.hint_pickup = QLabel(self.orders_box)
        self.hint_pickup.setObjectName(u"hint_pickup")
        self.hint_pickup.setWordWrap(True)

        self.orders_form.addWidget(self.hint_pickup, 8, 0, 1, 2)

        self.label_retention = QLabel(self.orders_box)
        self.label_retention.setObjectName(u"label_retention")

        self.orders_form.addWidget(self.label_retention, 9, 0, 1, 1)

        self.retention = QSpinBox(self.orders_box)
        self.retention.setObjectName(u"retention")
        self.retention.setMaximum(90)

        self.orders_form.addWidget(self.retention, 9, 1, 1, 1)

        self.hint_retention = QLabel(self.orders_box)
        self.hint_retention.setObjectName(u"hint_retention")
        self.hint_retention.setWordWrap(True)

        self.orders_form.addWidget(self.hint_retention, 10, 1, 1, 1)

        self.orders_form.setColumnStretch(1, 1)

        self.form_layout.addWidget(self.orders_box)

        self.checkout_box = QGroupBox(self.form)
        self.checkout_box.setObjectName(u"checkout_box")
        self.checkout_layout = QVBoxLayout(self.checkout_box)
        self.checkout_layout.setObjectName(u"checkout_layout")
        self.hint_checkout = QLabel(self.checkout_box)
        self.hint_checkout.setObjectName(u"hint_checkout")
        self.hint_checkout.setWordWrap(True)

        self.checkout_layout.addWidget(self.hint_checkout)

        self.checkout_table = QTableWidget(self.checkout_box)
        self.checkout_table.setObjectName(u"checkout_table")
        self.checkout_table.setMinimumSize(QSize(0, 150))

        self.checkout_layout.addWidget(self.checkout_table)

        self.checkout_buttons = QHBoxLayout()
        self.checkout_buttons.setObjectName(u"checkout_buttons")
        self.checkout_load = QPushButton(self.checkout_box)
        self.checkout_load.setObjectName(u"checkout_load")

        self.checkout_buttons.addWidget(self.checkout_load)

        self.checkout_add = QPushButton(self.checkout_box)
        self.checkout_add.setObjectName(u"checkout_add")

        self.checkout_buttons.addWidget(self.checkout_add)

        self.checkout_remove = QPushButton(self.checkout_box)
        self.checkout_remove.setObjectName(u"checkout_remove")

        self.checkout_buttons.addWidget(self.checkout_remove)

        self.spacer_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.checkout_buttons.addItem(self.spacer_2)


        self.checkout_layout.addLayout(self.checkout_buttons)

        self.warning_checkout = QLabel(self.checkout_box)
        self.warning_checkout.setObjectName(u"warning_checkout")
        self.warning_checkout.setWordWrap(True)

        self.checkout_layout.addWidget(self.warning_checkout)

        self.selector_row = QHBoxLayout()
        self.selector_row.setSpacing(14)
        self.selector_row.setObjectName(u"selector_row")
        self.label_checkout_selector = QLabel(self.checkout_box)
        self.label_checkout_selector.setObjectName(u"label_checkout_selector")

        self.selector_row.addWidget(self.label_checkout_selector)

        self.checkout_selector = QLineEdit(self.checkout_box)
        self.checkout_selector.setObjectName(u"checkout_selector")
        self.checkout_selector.setMaxLength(300)

        self.selector_row.addWidget(self.checkout_selector)


        self.checkout_layout.addLayout(self.selector_row)

        self.hint_checkout_selector = QLabel(self.checkout_box)
        self.hint_checkout_selector.setObjectName(u"hint_checkout_selector")
        self.hint_checkout_selector.setWordWrap(True)

        self.checkout_layout.addWidget(self.hint_checkout_selector)


        self.form_layout.addWidget(self.checkout_box)

        self.stock_box = QGroupBox(self.form)
        self.stock_box.setObjectName(u"stock_box")
        self.stock_form = QGridLayout(self.stock_box)
        self.stock_form.setObjectName(u"stock_form")
        self.stock_form.setHorizontalSpacing(14)
        self.stock_form.setVerticalSpacing(8)
        self.auto_stock = WrappedCheck(self.stock_box)
        self.auto_stock.setObjectName(u"auto_stock")

        self.stock_form.addWidget(self.auto_stock, 0, 0, 1, 2)

        self.hint_auto_stock = QLabel(self.stock_box)
        self.hint_auto_stock.setObjectName(u"hint_auto_stock")
        self.hint_auto_stock.setWordWrap(True)

        self.stock_form.addWidget(self.hint_auto_stock, 1, 0, 1, 2)

        self.label_interval = QLabel(self.stock_box)
        self.label_interval.setObjectName(u"label_interval")

        self.stock_form.addWidget(self.label_interval, 2, 0, 1, 1)

        self.interval = QSpinBox(self.stock_box)
        self.interval.setObjectName(u"interval")
        self.interval.setMinimum(5)
        self.interval.setMaximum(60)

        self.stock_form.addWidget(self.interval, 2, 1, 1, 1)

        self.label_reserve = QLabel(self.stock_box)
        self.label_reserve.setObjectName(u"label_reserve")

        self.stock_form.addWidget(self.label_reserve, 3, 0, 1, 1)

        self.reserve = QSpinBox(self.stock_box)
        self.reserve.setObjectName(u"reserve")
        self.reserve.setMaximum(9999)

        self.stock_form.addWidget(self.reserve, 3, 1, 1, 1)

        self.hint_reserve = QLabel(self.stock_box)
        self.hint_reserve.setObjectName(u"hint_reserve")
        self.hint_reserve.setWordWrap(True)

        self.stock_form.addWidget(self.hint_reserve, 4, 1, 1, 1)

        self.reserve_unpaid = WrappedCheck(self.stock_box)
        self.reserve_unpaid.setObjectName(u"reserve_unpaid")

        self.stock_form.addWidget(self.reserve_unpaid, 5, 0, 1, 2)

        self.warning_reserve_unpaid = QLabel(self.stock_box)
        self.warning_reserve_unpaid.setObjectName(u"warning_reserve_unpaid")
        self.warning_reserve_unpaid.setWordWrap(True)

        self.stock_form.addWidget(self.warning_reserve_unpaid, 6, 0, 1, 2)

        self.label_guard_share = QLabel(self.stock_box)
        self.label_guard_share.setObjectName(u"label_guard_share")

        self.stock_form.addWidget(self.label_guard_share, 7, 0, 1, 1)

        self.guard_share = QSpinBox(self.stock_box)
        self.guard_share.setObjectName(u"guard_share")
        self.guard_share.setMinimum(1)
        self.guard_share.setMaximum(100)

        self.stock_form.addWidget(self.guard_share, 7, 1, 1, 1)

        self.label_guard_zeroes = QLabel(self.stock_box)
        self.label_guard_zeroes.setObjectName(u"label_guard_zeroes")

        self.stock_form.addWidget(self.label_guard_zeroes, 8, 0, 1, 1)

        self.guard_zeroes = QSpinBox(self.stock_box)
        self.guard_zeroes.setObjectName(u"guard_zeroes")
        self.guard_zeroes.setMinimum(1)
        self.guard_zeroes.setMaximum(9999)

        self.stock_form.addWidget(self.guard_zeroes, 8, 1, 1, 1)

        self.hint_guard = QLabel(self.stock_box)
        self.hint_guard.setObjectName(u"hint_guard")
        self.hint_guard.setWordWrap(True)

        self.stock_form.addWidget(self.hint_guard, 9, 1, 1, 1)

        self.stock_form.setColumnStretch(1, 1)

        self.form_layout.addWidget(self.stock_box)

        self.spacer_3 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.form_layout.addItem(self.spacer_3)

        self.scroll.setWidget(self.form)

        self.columns.addWidget(self.scroll)

        self.side = QVBoxLayout()
        self.side.setSpacing(8)
        self.side.setObjectName(u"side")

        self.columns.addLayout(self.side)

        self.columns.setStretch(0, 1)

        self.page_layout.addLayout(self.columns)

        self.save_row = QHBoxLayout()
        self.save_row.setObjectName(u"save_row")
        self.unsaved_icon = QLabel(IntegrationPage)
        self.unsaved_icon.setObjectName(u"unsaved_icon")

        self.save_row.addWidget(self.unsaved_icon)

        self.unsaved = QLabel(IntegrationPage)
        self.unsaved.setObjectName(u"unsaved")

        self.save_row.addWidget(self.unsaved)

        self.spacer_4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.save_row.addItem(self.spacer_4)

        self.revert = QPushButton(IntegrationPage)
        self.revert.setObjectName(u"revert")

        self.save_row.addWidget(self.revert)

        self.save = QPushButton(IntegrationPage)
        self.save.setObjectName(u"save")

        self.save_row.addWidget(self.save)


        self.page_layout.addLayout(self.save_row)

#if QT_CONFIG(shortcut)
        self.label_name.setBuddy(self.name)
        self.label_account.setBuddy(self.account)
        self.label_brand.setBuddy(self.brand)
        self.label_key.setBuddy(self.api_key)
        self.label_secret.setBuddy(self.api_secret)
        self.label_cluster.setBuddy(self.cluster)
        self.label_language.setBuddy(self.shop_language)
        self.label_base_url.setBuddy(self.base_url)
        self.label_price_unit.setBuddy(self.price_unit)
        self.label_sku_field.setBuddy(self.sku_field)
        self.label_match.setBuddy(self.match)
        self.label_cutoff.setBuddy(self.cutoff)
        self.label_retention.setBuddy(self.retention)
        self.label_checkout_selector.setBuddy(self.checkout_selector)
        self.label_interval.setBuddy(self.interval)
        self.label_reserve.setBuddy(self.reserve)
        self.label_guard_share.setBuddy(self.guard_share)
        self.label_guard_zeroes.setBuddy(self.guard_zeroes)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(IntegrationPage)

        QMetaObject.connectSlotsByName(IntegrationPage)
    # setupUi

    def retranslateUi(self, IntegrationPage):
        self.connection_box.setTitle(QCoreApplication.translate("IntegrationPage", u"Koppeling", None))
        self.label_name.setText(QCoreApplication.translate("IntegrationPage", u"Integratie n&aam", None))
        self.name.setPlaceholderText(QCoreApplication.translate("IntegrationPage", u"Bijvoorbeeld: Webshop Molenwinkel", None))
        self.label_account.setText(QCoreApplication.translate("IntegrationPage", u"my.&QLS-account", None))
        self.account_new.setText(QCoreApplication.translate("IntegrationPage", u"Nieuw acc&ount\u2026", None))
        self.account_edit.setText(QCoreApplication.translate("IntegrationPage", u"Wi&jzigen\u2026", None))
        self.label_brand.setText(QCoreApplication.translate("IntegrationPage", u"&Handelsnaam", None))
        self.brand_refresh.setText(QCoreApplication.translate("IntegrationPage", u"Vernieuwen", None))
        self.hint_brand.setText(QCoreApplication.translate("IntegrationPage", u"De naam waaronder QLS uw pakketten verzendt. De lijst komt rechtstreeks uit my.QLS.", None))
        self.label_key.setText(QCoreApplication.translate("IntegrationPage", u"API &Key", None))
        self.label_secret.setText(QCoreApplication.translate("IntegrationPage", u"API &Secret", None))
        self.hint_key.setText(QCoreApplication.translate("IntegrationPage", u"U maakt de sleutel in Lightspeed bij Instellingen \u203a Winkelinstellingen \u203a Developers. Zet de schakelaar van de sleutel aan en vink aan: products en orders (lezen en schrijven), settings (lezen en schrijven) en customers (lezen). Key en Secret staan alleen in de sleutelbos van deze pc.", None))
        self.label_cluster.setText(QCoreApplication.translate("IntegrationPage", u"C&luster", None))
        self.label_language.setText(QCoreApplication.translate("IntegrationPage", u"Taal &van de winkel", None))
        self.hint_language.setText(QCoreApplication.translate("IntegrationPage", u"Een taal die in de winkel actief is, zoals nl of en.", None))
        self.advanced.setText(QCoreApplication.translate("IntegrationPage", u"&Geavanceerd", None))
        self.label_base_url.setText(QCoreApplication.translate("IntegrationPage", u"Adres van de API", None))
        self.base_url.setPlaceholderText(QCoreApplication.translate("IntegrationPage", u"https://\u2026", None))
        self.hint_base_url.setText(QCoreApplication.translate("IntegrationPage", u"Leeg laten voor Lightspeed zelf. Vul alleen iets in als u met een proefomgeving werkt.", None))
        self.label_price_unit.setText(QCoreApplication.translate("IntegrationPage", u"Totaalbedrag naar my.QLS", None))
        self.products_box.setTitle(QCoreApplication.translate("IntegrationPage", u"Producten", None))
        self.label_sku_field.setText(QCoreApplication.translate("IntegrationPage", u"S&KU-veld", None))
        self.sku_change.setText(QCoreApplication.translate("IntegrationPage", u"Wijzigen\u2026", None))
#if QT_CONFIG(accessibility)
        self.sku_change.setAccessibleName(QCoreApplication.translate("IntegrationPage", u"SKU-veld wijzigen", None))
#endif // QT_CONFIG(accessibility)
        self.hint_sku_field.setText(QCoreApplication.translate("IntegrationPage", u"Welk veld van de winkel bij QLS de SKU wordt.", None))
        self.auto_products.setText(QCoreApplication.translate("IntegrationPage", u"Synchroniseer producten automatisch", None))
        self.hint_auto_products.setText(QCoreApplication.translate("IntegrationPage", u"Alle producten gaan elke nacht rond middernacht mee. Zet dit pas aan als elk product een uniek EAN en een unieke SKU heeft.", None))
        self.create_unknown.setText(QCoreApplication.translate("IntegrationPage", u"Onbekende producten aanmaken", None))
        self.hint_create_unknown.setText(QCoreApplication.translate("IntegrationPage", u"Maakt producten aan die my.QLS nog niet kent. Alleen met een geldig en uniek EAN en een unieke SKU; daarna wijzigt QLS Desktop die codes nooit meer.", None))
        self.label_match.setText(QCoreApplication.translate("IntegrationPage", u"&Matchen van producten", None))
        self.label_fields.setText(QCoreApplication.translate("IntegrationPage", u"Sync product velden", None))
        self.field_name.setText(QCoreApplication.translate("IntegrationPage", u"Naam", None))
        self.field_image.setText(QCoreApplication.translate("IntegrationPage", u"Afbeelding", None))
        self.field_cost.setText(QCoreApplication.translate("IntegrationPage", u"Inkoopprijs", None))
        self.field_store.setText(QCoreApplication.translate("IntegrationPage", u"Verkoopprijs", None))
        self.hint_fields.setText(QCoreApplication.translate("IntegrationPage", u"Aangevinkte velden volgen de winkel, ook na de eerste synchronisatie. Een veld dat in de winkel leeg is, wordt ook in my.QLS leeg. EAN en SKU gaan nooit mee.", None))
        self.warning_fields.setText(QCoreApplication.translate("IntegrationPage", u"\u26a0 Beheert een andere partij, zoals Optiply, deze velden in my.QLS? Laat ze dan uit: de winkel overschrijft anders wat die partij invult.", None))
        self.orders_box.setTitle(QCoreApplication.translate("IntegrationPage", u"Bestellingen", None))
        self.auto_orders.setText(QCoreApplication.translate("IntegrationPage", u"Synchroniseer bestellingen automatisch", None))
        self.hint_auto_orders.setText(QCoreApplication.translate("IntegrationPage", u"Bestellingen die betaald zijn \u00e9n in behandeling staan, gaan elke 5 minuten naar QLS. Zet dit aan zodra uw voorraad bij QLS is ingeboekt.", None))
        self.label_cutoff.setText(QCoreApplication.translate("IntegrationPage", u"Sameday bestelling &eindtijd", None))
        self.hint_cutoff.setText(QCoreApplication.translate("IntegrationPage", u"Nederlandse tijd, op werkdagen. Bestellingen met Sameday die later komen, gaan met de gewone verzending mee.", None))
        self.warning_cutoff.setText(QCoreApplication.translate("IntegrationPage", u"\u26a0 Later dan 12:00: verzending op dezelfde dag is dan niet gegarandeerd.", None))
        self.include_pay_later.setText(QCoreApplication.translate("IntegrationPage", u"Ook bestellingen met achteraf betalen", None))
        self.hint_pay_later.setText(QCoreApplication.translate("IntegrationPage", u"Deze staan in de winkel nog niet op betaald. Standaard uit.", None))
        self.include_pickup.setText(QCoreApplication.translate("IntegrationPage", u"Ook bestellingen die de klant in de winkel afhaalt", None))
        self.hint_pickup.setText(QCoreApplication.translate("IntegrationPage", u"Afhalen gebeurt bij u, niet bij QLS. Standaard uit.", None))
        self.label_retention.setText(QCoreApplication.translate("IntegrationPage", u"Klantgegevens bewaren", None))
        self.retention.setSuffix(QCoreApplication.translate("IntegrationPage", u" dagen", None))
        self.hint_retention.setText(QCoreApplication.translate("IntegrationPage", u"Zo lang blijven naam en adres op deze pc nadat QLS de verzending heeft bevestigd.", None))
        self.checkout_box.setTitle(QCoreApplication.translate("IntegrationPage", u"Checkout instellingen", None))
        self.hint_checkout.setText(QCoreApplication.translate("IntegrationPage", u"Zeg per verzendmethode van de winkel wat zij betekent en welke verzendoptie van my.QLS erbij hoort. Zonder optie kiest QLS zelf. Meer opties scheidt u met een komma.", None))
#if QT_CONFIG(accessibility)
        self.checkout_table.setAccessibleName(QCoreApplication.translate("IntegrationPage", u"Checkout instellingen", None))
#endif // QT_CONFIG(accessibility)
        self.checkout_load.setText(QCoreApplication.translate("IntegrationPage", u"Verzendmethoden &ophalen", None))
        self.checkout_add.setText(QCoreApplication.translate("IntegrationPage", u"Regel &toevoegen", None))
        self.checkout_remove.setText(QCoreApplication.translate("IntegrationPage", u"Regel ver&wijderen", None))
        self.warning_checkout.setText(QCoreApplication.translate("IntegrationPage", u"\u26a0 Opties zijn vrije tekst: controleer na de eerste bestelling in my.QLS of QLS de optie heeft overgenomen.", None))
        self.label_checkout_selector.setText(QCoreApplication.translate("IntegrationPage", u"Selector in de kassa", None))
#if QT_CONFIG(accessibility)
        self.checkout_selector.setAccessibleName(QCoreApplication.translate("IntegrationPage", u"Selector in de kassa", None))
#endif // QT_CONFIG(accessibility)
        self.hint_checkout_selector.setText(QCoreApplication.translate("IntegrationPage", u"Leeg is goed voor de meeste winkels. Blijft Sameday na de eindtijd zichtbaar, laat uw webbouwer hier dan de CSS-selector van de verzendkeuze invullen.", None))
        self.stock_box.setTitle(QCoreApplication.translate("IntegrationPage", u"Voorraad", None))
        self.auto_stock.setText(QCoreApplication.translate("IntegrationPage", u"Synchroniseer voorraden automatisch", None))
        self.hint_auto_stock.setText(QCoreApplication.translate("IntegrationPage", u"my.QLS is leidend: de voorraad van de winkel volgt die van QLS. Zet dit aan zodra uw voorraad bij QLS is ingeboekt.", None))
        self.label_interval.setText(QCoreApplication.translate("IntegrationPage", u"&Elke", None))
        self.interval.setSuffix(QCoreApplication.translate("IntegrationPage", u" minuten", None))
        self.label_reserve.setText(QCoreApplication.translate("IntegrationPage", u"&Reserve per product", None))
        self.reserve.setSuffix(QCoreApplication.translate("IntegrationPage", u" stuks", None))
        self.hint_reserve.setText(QCoreApplication.translate("IntegrationPage", u"Dit aantal houdt de winkel achter de hand en verkoopt zij niet.", None))
        self.reserve_unpaid.setText(QCoreApplication.translate("IntegrationPage", u"Wachtend op betaling voorraad reserveren", None))
        self.warning_reserve_unpaid.setText(QCoreApplication.translate("IntegrationPage", u"\u26a0 Afgeraden: onbetaalde bestellingen houden dan voorraad vast die u nog had kunnen verkopen.", None))
        self.label_guard_share.setText(QCoreApplication.translate("IntegrationPage", u"Vasthouden bij meer dan", None))
        self.guard_share.setSuffix(QCoreApplication.translate("IntegrationPage", u" % wijzigingen", None))
        self.label_guard_zeroes.setText(QCoreApplication.translate("IntegrationPage", u"Vasthouden bij meer dan", None))
        self.guard_zeroes.setSuffix(QCoreApplication.translate("IntegrationPage", u" producten naar 0", None))
        self.hint_guard.setText(QCoreApplication.translate("IntegrationPage", u"Verandert er in \u00e9\u00e9n keer zo veel, dan schrijft QLS Desktop niets en vraagt het eerst aan u.", None))
        self.unsaved.setText(QCoreApplication.translate("IntegrationPage", u"Er zijn wijzigingen die nog niet zijn opgeslagen.", None))
        self.revert.setText(QCoreApplication.translate("IntegrationPage", u"Wijzigingen &ongedaan maken", None))
        self.save.setText(QCoreApplication.translate("IntegrationPage", u"Op&slaan", None))
        pass
    # retranslateUi

