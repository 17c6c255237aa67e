# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'orders_page.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QSplitter, QStackedWidget,
    QVBoxLayout, QWidget)

from qls_desktop.gui.short_table import ShortRowsView
from qls_desktop.gui.table import RowsView
from qls_desktop.gui.tall import TallScroll

class Ui_OrdersPage(object):
    def setupUi(self, OrdersPage):
        if not OrdersPage.objectName():
            OrdersPage.setObjectName(u"OrdersPage")
        OrdersPage.resize(960, 640)
        self.page_layout = QVBoxLayout(OrdersPage)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(8, 8, 8, 8)
        self.filter_row = QHBoxLayout()
        self.filter_row.setObjectName(u"filter_row")
        self.label_search = QLabel(OrdersPage)
        self.label_search.setObjectName(u"label_search")

        self.filter_row.addWidget(self.label_search)

        self.search = QLineEdit(OrdersPage)
        self.search.setObjectName(u"search")
        self.search.setClearButtonEnabled(True)

        self.filter_row.addWidget(self.search)

        self.label_state = QLabel(OrdersPage)
        self.label_state.setObjectName(u"label_state")

        self.filter_row.addWidget(self.label_state)

        self.state = QComboBox(OrdersPage)
        self.state.setObjectName(u"state")
        self.state.setSizeAdjustPolicy(QComboBox.AdjustToContents)

        self.filter_row.addWidget(self.state)

        self.show_all = QPushButton(OrdersPage)
        self.show_all.setObjectName(u"show_all")

        self.filter_row.addWidget(self.show_all)

        self.filter_row.setStretch(1, 1)

        self.page_layout.addLayout(self.filter_row)

        self.stack = QStackedWidget(OrdersPage)
        self.stack.setObjectName(u"stack")
        self.empty_page = QWidget()
        self.empty_page.setObjectName(u"empty_page")
        self.empty_layout = QVBoxLayout(self.empty_page)
        self.empty_layout.setObjectName(u"empty_layout")
        self.spacer_12 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_layout.addItem(self.spacer_12)

        self.empty = QLabel(self.empty_page)
        self.empty.setObjectName(u"empty")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignCenter)

        self.empty_layout.addWidget(self.empty)

        self.spacer_13 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_layout.addItem(self.spacer_13)

        self.stack.addWidget(self.empty_page)
        self.table_page = QWidget()
        self.table_page.setObjectName(u"table_page")
        self.table_layout = QVBoxLayout(self.table_page)
        self.table_layout.setObjectName(u"table_layout")
        self.table_layout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(self.table_page)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.orders = RowsView(self.splitter)
        self.orders.setObjectName(u"orders")
        self.splitter.addWidget(self.orders)
        self.detail = QWidget(self.splitter)
        self.detail.setObjectName(u"detail")
        self.detail_layout = QVBoxLayout(self.detail)
        self.detail_layout.setSpacing(6)
        self.detail_layout.setObjectName(u"detail_layout")
        self.detail_layout.setContentsMargins(0, 0, 0, 0)
        self.detail_scroll = TallScroll(self.detail)
        self.detail_scroll.setObjectName(u"detail_scroll")
        self.detail_scroll.setFrameShape(QFrame.NoFrame)
        self.detail_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.detail_scroll.setWidgetResizable(True)
        self.detail_body = QWidget()
        self.detail_body.setObjectName(u"detail_body")
        self.body_layout = QVBoxLayout(self.detail_body)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.detail_head = QHBoxLayout()
        self.detail_head.setObjectName(u"detail_head")
        self.detail_icon = QLabel(self.detail_body)
        self.detail_icon.setObjectName(u"detail_icon")

        self.detail_head.addWidget(self.detail_icon)

        self.detail_title = QLabel(self.detail_body)
        self.detail_title.setObjectName(u"detail_title")
        self.detail_title.setWordWrap(True)
        self.detail_title.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.detail_head.addWidget(self.detail_title)

        self.detail_head.setStretch(1, 1)

        self.body_layout.addLayout(self.detail_head)

        self.detail_reason = QLabel(self.detail_body)
        self.detail_reason.setObjectName(u"detail_reason")
        self.detail_reason.setWordWrap(True)
        self.detail_reason.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.body_layout.addWidget(self.detail_reason)

        self.detail_facts = QLabel(self.detail_body)
        self.detail_facts.setObjectName(u"detail_facts")
        self.detail_facts.setWordWrap(True)
        self.detail_facts.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.body_layout.addWidget(self.detail_facts)

        self.detail_address = QLabel(self.detail_body)
        self.detail_address.setObjectName(u"detail_address")
        self.detail_address.setWordWrap(True)
        self.detail_address.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.body_layout.addWidget(self.detail_address)

        self.label_lines = QLabel(self.detail_body)
        self.label_lines.setObjectName(u"label_lines")

        self.body_layout.addWidget(self.label_lines)

        self.lines = ShortRowsView(self.detail_body)
        self.lines.setObjectName(u"lines")
        self.lines.setMinimumSize(QSize(320, 90))

        self.body_layout.addWidget(self.lines)

        self.label_history = QLabel(self.detail_body)
        self.label_history.setObjectName(u"label_history")

        self.body_layout.addWidget(self.label_history)

        self.history = ShortRowsView(self.detail_body)
        self.history.setObjectName(u"history")
        self.history.setMinimumSize(QSize(320, 110))

        self.body_layout.addWidget(self.history)

        self.story = QLabel(self.detail_body)
        self.story.setObjectName(u"story")
        self.story.setWordWrap(True)
        self.story.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.body_layout.addWidget(self.story)

        self.body_layout.setStretch(5, 2)
        self.body_layout.setStretch(7, 3)
        self.detail_scroll.setWidget(self.detail_body)

        self.detail_layout.addWidget(self.detail_scroll)

        self.buttons_one = QHBoxLayout()
        self.buttons_one.setObjectName(u"buttons_one")
        self.retry = QPushButton(self.detail)
        self.retry.setObjectName(u"retry")

        self.buttons_one.addWidget(self.retry)

        self.ignore = QPushButton(self.detail)
        self.ignore.setObjectName(u"ignore")

        self.buttons_one.addWidget(self.ignore)


        self.detail_layout.addLayout(self.buttons_one)

        self.buttons_two = QHBoxLayout()
        self.buttons_two.setObjectName(u"buttons_two")
        self.confirm = QPushButton(self.detail)
        self.confirm.setObjectName(u"confirm")

        self.buttons_two.addWidget(self.confirm)

        self.resend = QPushButton(self.detail)
        self.resend.setObjectName(u"resend")

        self.buttons_two.addWidget(self.resend)


        self.detail_layout.addLayout(self.buttons_two)

        self.buttons_three = QHBoxLayout()
        self.buttons_three.setObjectName(u"buttons_three")
        self.open_shop = QPushButton(self.detail)
        self.open_shop.setObjectName(u"open_shop")

        self.buttons_three.addWidget(self.open_shop)

        self.open_qls = QPushButton(self.detail)
        self.open_qls.setObjectName(u"open_qls")

        self.buttons_three.addWidget(self.open_qls)


        self.detail_layout.addLayout(self.buttons_three)

        self.actions_hint = QLabel(self.detail)
        self.actions_hint.setObjectName(u"actions_hint")
        self.actions_hint.setWordWrap(True)

        self.detail_layout.addWidget(self.actions_hint)

        self.splitter.addWidget(self.detail)

        self.table_layout.addWidget(self.splitter)

        self.stack.addWidget(self.table_page)

        self.page_layout.addWidget(self.stack)

        self.bottom_row = QHBoxLayout()
        self.bottom_row.setObjectName(u"bottom_row")
        self.count = QLabel(OrdersPage)
        self.count.setObjectName(u"count")

        self.bottom_row.addWidget(self.count)

        self.spacer_14 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bottom_row.addItem(self.spacer_14)

        self.compare = QPushButton(OrdersPage)
        self.compare.setObjectName(u"compare")

        self.bottom_row.addWidget(self.compare)

        self.copy = QPushButton(OrdersPage)
        self.copy.setObjectName(u"copy")

        self.bottom_row.addWidget(self.copy)

        self.refresh = QPushButton(OrdersPage)
        self.refresh.setObjectName(u"refresh")

        self.bottom_row.addWidget(self.refresh)


        self.page_layout.addLayout(self.bottom_row)

        self.page_layout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.label_search.setBuddy(self.search)
        self.label_state.setBuddy(self.state)
        self.label_lines.setBuddy(self.lines)
        self.label_history.setBuddy(self.history)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OrdersPage)

        QMetaObject.connectSlotsByName(OrdersPage)
    # setupUi

    def retranslateUi(self, OrdersPage):
        self.label_search.setText(QCoreApplication.translate("OrdersPage", u"&Zoeken", None))
        self.search.setPlaceholderText(QCoreApplication.translate("OrdersPage", u"Nummer, naam of reden", None))
        self.label_state.setText(QCoreApplication.translate("OrdersPage", u"Toestan&d", None))
        self.show_all.setText(QCoreApplication.translate("OrdersPage", u"&Alles tonen", None))
#if QT_CONFIG(accessibility)
        self.orders.setAccessibleName(QCoreApplication.translate("OrdersPage", u"Bestellingen", None))
#endif // QT_CONFIG(accessibility)
        self.label_lines.setText(QCoreApplication.translate("OrdersPage", u"Re&gels", None))
#if QT_CONFIG(accessibility)
        self.lines.setAccessibleName(QCoreApplication.translate("OrdersPage", u"Regels van de bestelling", None))
#endif // QT_CONFIG(accessibility)
        self.label_history.setText(QCoreApplication.translate("OrdersPage", u"Ver&loop", None))
#if QT_CONFIG(accessibility)
        self.history.setAccessibleName(QCoreApplication.translate("OrdersPage", u"Verloop van de bestelling", None))
#endif // QT_CONFIG(accessibility)
        self.retry.setText(QCoreApplication.translate("OrdersPage", u"Opnie&uw proberen", None))
        self.ignore.setText(QCoreApplication.translate("OrdersPage", u"&Negeren\u2026", None))
        self.confirm.setText(QCoreApplication.translate("OrdersPage", u"&Staat in my.QLS\u2026", None))
        self.resend.setText(QCoreApplication.translate("OrdersPage", u"Opnieuw &versturen", None))
        self.open_shop.setText(QCoreApplication.translate("OrdersPage", u"&Openen in Lightspeed", None))
        self.open_qls.setText(QCoreApplication.translate("OrdersPage", u"Openen &in my.QLS", None))
        self.compare.setText(QCoreApplication.translate("OrdersPage", u"Vergelijken met &my.QLS\u2026", None))
        self.copy.setText(QCoreApplication.translate("OrdersPage", u"&Kopi\u00ebren", None))
        self.refresh.setText(QCoreApplication.translate("OrdersPage", u"&Bijwerken", None))
        pass
    # retranslateUi

