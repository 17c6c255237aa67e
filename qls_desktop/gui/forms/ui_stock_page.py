# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'stock_page.ui'
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

class Ui_StockPage(object):
    def setupUi(self, StockPage):
        if not StockPage.objectName():
            StockPage.setObjectName(u"StockPage")
        StockPage.resize(960, 640)
        self.page_layout = QVBoxLayout(StockPage)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(8, 8, 8, 8)
        self.held_bar = QFrame(StockPage)
        self.held_bar.setObjectName(u"held_bar")
        self.held_bar.setFrameShape(QFrame.StyledPanel)
        self.held_row = QHBoxLayout(self.held_bar)
        self.held_row.setObjectName(u"held_row")
        self.held_icon = QLabel(self.held_bar)
        self.held_icon.setObjectName(u"held_icon")

        self.held_row.addWidget(self.held_icon)

        self.held_text = QLabel(self.held_bar)
        self.held_text.setObjectName(u"held_text")
        self.held_text.setWordWrap(True)
        self.held_text.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.held_row.addWidget(self.held_text)

        self.held_view = QPushButton(self.held_bar)
        self.held_view.setObjectName(u"held_view")

        self.held_row.addWidget(self.held_view)

        self.held_approve = QPushButton(self.held_bar)
        self.held_approve.setObjectName(u"held_approve")

        self.held_row.addWidget(self.held_approve)

        self.held_row.setStretch(1, 1)

        self.page_layout.addWidget(self.held_bar)

        self.filter_row = QHBoxLayout()
        self.filter_row.setObjectName(u"filter_row")
        self.label_search = QLabel(StockPage)
        self.label_search.setObjectName(u"label_search")

        self.filter_row.addWidget(self.label_search)

        self.search = QLineEdit(StockPage)
        self.search.setObjectName(u"search")
        self.search.setClearButtonEnabled(True)

        self.filter_row.addWidget(self.search)

        self.label_outcome = QLabel(StockPage)
        self.label_outcome.setObjectName(u"label_outcome")

        self.filter_row.addWidget(self.label_outcome)

        self.outcome = QComboBox(StockPage)
        self.outcome.setObjectName(u"outcome")
        self.outcome.setSizeAdjustPolicy(QComboBox.AdjustToContents)

        self.filter_row.addWidget(self.outcome)

        self.filter_row.setStretch(1, 1)

        self.page_layout.addLayout(self.filter_row)

        self.stack = QStackedWidget(StockPage)
        self.stack.setObjectName(u"stack")
        self.empty_page = QWidget()
        self.empty_page.setObjectName(u"empty_page")
        self.empty_layout = QVBoxLayout(self.empty_page)
        self.empty_layout.setObjectName(u"empty_layout")
        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_layout.addItem(self.spacer_1)

        self.empty = QLabel(self.empty_page)
        self.empty.setObjectName(u"empty")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignCenter)

        self.empty_layout.addWidget(self.empty)

        self.spacer_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_layout.addItem(self.spacer_2)

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
        self.stock = RowsView(self.splitter)
        self.stock.setObjectName(u"stock")
        self.splitter.addWidget(self.stock)
        self.detail_scroll = TallScroll(self.splitter)
        self.detail_scroll.setObjectName(u"detail_scroll")
        self.detail_scroll.setMinimumSize(QSize(280, 0))
        self.detail_scroll.setWidgetResizable(True)
        self.detail_scroll.setFrameShape(QFrame.NoFrame)
        self.detail = QWidget()
        self.detail.setObjectName(u"detail")
        self.detail_layout = QVBoxLayout(self.detail)
        self.detail_layout.setSpacing(6)
        self.detail_layout.setObjectName(u"detail_layout")
        self.detail_head = QHBoxLayout()
        self.detail_head.setObjectName(u"detail_head")
        self.detail_icon = QLabel(self.detail)
        self.detail_icon.setObjectName(u"detail_icon")

        self.detail_head.addWidget(self.detail_icon)

        self.detail_title = QLabel(self.detail)
        self.detail_title.setObjectName(u"detail_title")
        self.detail_title.setWordWrap(True)
        self.detail_title.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.detail_head.addWidget(self.detail_title)

        self.detail_head.setStretch(1, 1)

        self.detail_layout.addLayout(self.detail_head)

        self.detail_reason = QLabel(self.detail)
        self.detail_reason.setObjectName(u"detail_reason")
        self.detail_reason.setWordWrap(True)
        self.detail_reason.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.detail_layout.addWidget(self.detail_reason)

        self.detail_formula = QLabel(self.detail)
        self.detail_formula.setObjectName(u"detail_formula")
        self.detail_formula.setWordWrap(True)
        self.detail_formula.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.detail_layout.addWidget(self.detail_formula)

        self.label_claims = QLabel(self.detail)
        self.label_claims.setObjectName(u"label_claims")

        self.detail_layout.addWidget(self.label_claims)

        self.claims = ShortRowsView(self.detail)
        self.claims.setObjectName(u"claims")
        self.claims.setMinimumSize(QSize(0, 120))

        self.detail_layout.addWidget(self.claims)

        self.claims_empty = QLabel(self.detail)
        self.claims_empty.setObjectName(u"claims_empty")
        self.claims_empty.setWordWrap(True)

        self.detail_layout.addWidget(self.claims_empty)

        self.spacer_3 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.detail_layout.addItem(self.spacer_3)

        self.detail_scroll.setWidget(self.detail)
        self.splitter.addWidget(self.detail_scroll)

        self.table_layout.addWidget(self.splitter)

        self.stack.addWidget(self.table_page)

        self.page_layout.addWidget(self.stack)

        self.bottom_row = QHBoxLayout()
        self.bottom_row.setObjectName(u"bottom_row")
        self.count = QLabel(StockPage)
        self.count.setObjectName(u"count")

        self.bottom_row.addWidget(self.count)

        self.spacer_4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bottom_row.addItem(self.spacer_4)

        self.undo = QPushButton(StockPage)
        self.undo.setObjectName(u"undo")

        self.bottom_row.addWidget(self.undo)

        self.copy = QPushButton(StockPage)
        self.copy.setObjectName(u"copy")

        self.bottom_row.addWidget(self.copy)

        self.refresh = QPushButton(StockPage)
        self.refresh.setObjectName(u"refresh")

        self.bottom_row.addWidget(self.refresh)


        self.page_layout.addLayout(self.bottom_row)

        self.page_layout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.label_search.setBuddy(self.search)
        self.label_outcome.setBuddy(self.outcome)
        self.label_claims.setBuddy(self.claims)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(StockPage)

        QMetaObject.connectSlotsByName(StockPage)
    # setupUi

    def retranslateUi(self, StockPage):
        self.held_view.setText(QCoreApplication.translate("StockPage", u"&Bekijken\u2026", None))
#if QT_CONFIG(accessibility)
        self.held_view.setAccessibleName(QCoreApplication.translate("StockPage", u"Vastgehouden wijzigingen bekijken", None))
#endif // QT_CONFIG(accessibility)
        self.held_approve.setText(QCoreApplication.translate("StockPage", u"&Toch uitvoeren\u2026", None))
#if QT_CONFIG(accessibility)
        self.held_approve.setAccessibleName(QCoreApplication.translate("StockPage", u"Vastgehouden wijzigingen toch uitvoeren", None))
#endif // QT_CONFIG(accessibility)
        self.label_search.setText(QCoreApplication.translate("StockPage", u"&Zoeken", None))
        self.search.setPlaceholderText(QCoreApplication.translate("StockPage", u"Artikel, code of reden", None))
        self.label_outcome.setText(QCoreApplication.translate("StockPage", u"A&floop", None))
#if QT_CONFIG(accessibility)
        self.stock.setAccessibleName(QCoreApplication.translate("StockPage", u"Voorraad per variant", None))
#endif // QT_CONFIG(accessibility)
        self.label_claims.setText(QCoreApplication.translate("StockPage", u"Waar&voor vastgehouden", None))
#if QT_CONFIG(accessibility)
        self.claims.setAccessibleName(QCoreApplication.translate("StockPage", u"Bestellingen die voorraad vasthouden", None))
#endif // QT_CONFIG(accessibility)
        self.claims_empty.setText(QCoreApplication.translate("StockPage", u"Er wordt niets vastgehouden voor bestellingen.", None))
        self.undo.setText(QCoreApplication.translate("StockPage", u"&Laatste run terugdraaien\u2026", None))
        self.copy.setText(QCoreApplication.translate("StockPage", u"&Kopi\u00ebren", None))
        self.refresh.setText(QCoreApplication.translate("StockPage", u"&Bijwerken", None))
        pass
    # retranslateUi

