# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'check_page.ui'
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
    QHeaderView, QLabel, QLineEdit, QProgressBar,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QSplitter, QStackedWidget, QVBoxLayout, QWidget)

from qls_desktop.gui.table import RowsView
from qls_desktop.gui.wrapped_check import WrappedCheck

class Ui_CheckPage(object):
    def setupUi(self, CheckPage):
        if not CheckPage.objectName():
            CheckPage.setObjectName(u"CheckPage")
        CheckPage.resize(960, 640)
        self.page_layout = QVBoxLayout(CheckPage)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(8, 8, 8, 8)
        self.filter_row = QHBoxLayout()
        self.filter_row.setObjectName(u"filter_row")
        self.label_search = QLabel(CheckPage)
        self.label_search.setObjectName(u"label_search")

        self.filter_row.addWidget(self.label_search)

        self.search = QLineEdit(CheckPage)
        self.search.setObjectName(u"search")
        self.search.setClearButtonEnabled(True)

        self.filter_row.addWidget(self.search)

        self.label_severity = QLabel(CheckPage)
        self.label_severity.setObjectName(u"label_severity")

        self.filter_row.addWidget(self.label_severity)

        self.severity = QComboBox(CheckPage)
        self.severity.setObjectName(u"severity")
        self.severity.setSizeAdjustPolicy(QComboBox.AdjustToContents)

        self.filter_row.addWidget(self.severity)

        self.label_kind = QLabel(CheckPage)
        self.label_kind.setObjectName(u"label_kind")

        self.filter_row.addWidget(self.label_kind)

        self.kind = QComboBox(CheckPage)
        self.kind.setObjectName(u"kind")
        self.kind.setMinimumContentsLength(16)
        self.kind.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)

        self.filter_row.addWidget(self.kind)

        self.filter_row.setStretch(1, 1)

        self.page_layout.addLayout(self.filter_row)

        self.group_row = QHBoxLayout()
        self.group_row.setObjectName(u"group_row")
        self.label_scope = QLabel(CheckPage)
        self.label_scope.setObjectName(u"label_scope")

        self.group_row.addWidget(self.label_scope)

        self.scope = QComboBox(CheckPage)
        self.scope.setObjectName(u"scope")
        self.scope.setMinimumContentsLength(14)
        self.scope.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)

        self.group_row.addWidget(self.scope)

        self.label_group = QLabel(CheckPage)
        self.label_group.setObjectName(u"label_group")

        self.group_row.addWidget(self.label_group)

        self.group = QComboBox(CheckPage)
        self.group.setObjectName(u"group")
        self.group.setSizeAdjustPolicy(QComboBox.AdjustToContents)

        self.group_row.addWidget(self.group)

        self.show_ignored = WrappedCheck(CheckPage)
        self.show_ignored.setObjectName(u"show_ignored")

        self.group_row.addWidget(self.show_ignored)

        self.spacer_group = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.group_row.addItem(self.spacer_group)

        self.reading = QLabel(CheckPage)
        self.reading.setObjectName(u"reading")

        self.group_row.addWidget(self.reading)

        self.progress = QProgressBar(CheckPage)
        self.progress.setObjectName(u"progress")
        self.progress.setMaximumSize(QSize(220, 16777215))

        self.group_row.addWidget(self.progress)

        self.cancel = QPushButton(CheckPage)
        self.cancel.setObjectName(u"cancel")

        self.group_row.addWidget(self.cancel)


        self.page_layout.addLayout(self.group_row)

        self.stack = QStackedWidget(CheckPage)
        self.stack.setObjectName(u"stack")
        self.empty_page = QWidget()
        self.empty_page.setObjectName(u"empty_page")
        self.empty_layout = QVBoxLayout(self.empty_page)
        self.empty_layout.setObjectName(u"empty_layout")
        self.spacer_8 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_layout.addItem(self.spacer_8)

        self.empty = QLabel(self.empty_page)
        self.empty.setObjectName(u"empty")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignCenter)

        self.empty_layout.addWidget(self.empty)

        self.spacer_9 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_layout.addItem(self.spacer_9)

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
        self.findings = RowsView(self.splitter)
        self.findings.setObjectName(u"findings")
        self.splitter.addWidget(self.findings)
        self.detail_scroll = QScrollArea(self.splitter)
        self.detail_scroll.setObjectName(u"detail_scroll")
        self.detail_scroll.setWidgetResizable(True)
        self.detail_scroll.setFrameShape(QFrame.StyledPanel)
        self.detail_scroll.setMinimumSize(QSize(260, 0))
        self.detail = QWidget()
        self.detail.setObjectName(u"detail")
        self.detail_layout = QVBoxLayout(self.detail)
        self.detail_layout.setSpacing(6)
        self.detail_layout.setObjectName(u"detail_layout")
        self.detail_layout.setContentsMargins(12, 12, 12, 12)
        self.detail_head = QHBoxLayout()
        self.detail_head.setObjectName(u"detail_head")
        self.detail_icon = QLabel(self.detail)
        self.detail_icon.setObjectName(u"detail_icon")

        self.detail_head.addWidget(self.detail_icon)

        self.detail_kind = QLabel(self.detail)
        self.detail_kind.setObjectName(u"detail_kind")
        self.detail_kind.setWordWrap(True)
        self.detail_kind.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.detail_head.addWidget(self.detail_kind)

        self.detail_head.setStretch(1, 1)

        self.detail_layout.addLayout(self.detail_head)

        self.detail_title = QLabel(self.detail)
        self.detail_title.setObjectName(u"detail_title")
        self.detail_title.setWordWrap(True)
        self.detail_title.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.detail_layout.addWidget(self.detail_title)

        self.detail_message = QLabel(self.detail)
        self.detail_message.setObjectName(u"detail_message")
        self.detail_message.setWordWrap(True)
        self.detail_message.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.detail_layout.addWidget(self.detail_message)

        self.caption_effect = QLabel(self.detail)
        self.caption_effect.setObjectName(u"caption_effect")
        self.caption_effect.setWordWrap(True)

        self.detail_layout.addWidget(self.caption_effect)

        self.detail_effect = QLabel(self.detail)
        self.detail_effect.setObjectName(u"detail_effect")
        self.detail_effect.setWordWrap(True)
        self.detail_effect.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.detail_layout.addWidget(self.detail_effect)

        self.caption_action = QLabel(self.detail)
        self.caption_action.setObjectName(u"caption_action")
        self.caption_action.setWordWrap(True)

        self.detail_layout.addWidget(self.caption_action)

        self.detail_action = QLabel(self.detail)
        self.detail_action.setObjectName(u"detail_action")
        self.detail_action.setWordWrap(True)
        self.detail_action.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.detail_layout.addWidget(self.detail_action)

        self.caption_facts = QLabel(self.detail)
        self.caption_facts.setObjectName(u"caption_facts")
        self.caption_facts.setWordWrap(True)

        self.detail_layout.addWidget(self.caption_facts)

        self.detail_facts = QLabel(self.detail)
        self.detail_facts.setObjectName(u"detail_facts")
        self.detail_facts.setWordWrap(True)
        self.detail_facts.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.detail_layout.addWidget(self.detail_facts)

        self.detail_links = QLabel(self.detail)
        self.detail_links.setObjectName(u"detail_links")
        self.detail_links.setWordWrap(True)
        self.detail_links.setOpenExternalLinks(True)
        self.detail_links.setTextInteractionFlags(Qt.LinksAccessibleByKeyboard|Qt.LinksAccessibleByMouse)

        self.detail_layout.addWidget(self.detail_links)

        self.caption_sides = QLabel(self.detail)
        self.caption_sides.setObjectName(u"caption_sides")
        self.caption_sides.setWordWrap(True)

        self.detail_layout.addWidget(self.caption_sides)

        self.sides = RowsView(self.detail)
        self.sides.setObjectName(u"sides")
        self.sides.setMinimumSize(QSize(0, 120))

        self.detail_layout.addWidget(self.sides)

        self.detail_at_qls = QLabel(self.detail)
        self.detail_at_qls.setObjectName(u"detail_at_qls")
        self.detail_at_qls.setWordWrap(True)

        self.detail_layout.addWidget(self.detail_at_qls)

        self.detail_ignored = QLabel(self.detail)
        self.detail_ignored.setObjectName(u"detail_ignored")
        self.detail_ignored.setWordWrap(True)

        self.detail_layout.addWidget(self.detail_ignored)

        self.ignore = QPushButton(self.detail)
        self.ignore.setObjectName(u"ignore")

        self.detail_layout.addWidget(self.ignore)

        self.spacer_10 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.detail_layout.addItem(self.spacer_10)

        self.detail_scroll.setWidget(self.detail)
        self.splitter.addWidget(self.detail_scroll)

        self.table_layout.addWidget(self.splitter)

        self.stack.addWidget(self.table_page)

        self.page_layout.addWidget(self.stack)

        self.bottom_row = QHBoxLayout()
        self.bottom_row.setObjectName(u"bottom_row")
        self.count = QLabel(CheckPage)
        self.count.setObjectName(u"count")

        self.bottom_row.addWidget(self.count)

        self.spacer_11 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bottom_row.addItem(self.spacer_11)

        self.copy = QPushButton(CheckPage)
        self.copy.setObjectName(u"copy")

        self.bottom_row.addWidget(self.copy)

        self.export_button = QPushButton(CheckPage)
        self.export_button.setObjectName(u"export_button")

        self.bottom_row.addWidget(self.export_button)

        self.matching = QPushButton(CheckPage)
        self.matching.setObjectName(u"matching")

        self.bottom_row.addWidget(self.matching)

        self.mending = QPushButton(CheckPage)
        self.mending.setObjectName(u"mending")

        self.bottom_row.addWidget(self.mending)

        self.reread = QPushButton(CheckPage)
        self.reread.setObjectName(u"reread")

        self.bottom_row.addWidget(self.reread)

        self.check = QPushButton(CheckPage)
        self.check.setObjectName(u"check")

        self.bottom_row.addWidget(self.check)


        self.page_layout.addLayout(self.bottom_row)

        self.page_layout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.label_search.setBuddy(self.search)
        self.label_severity.setBuddy(self.severity)
        self.label_kind.setBuddy(self.kind)
        self.label_scope.setBuddy(self.scope)
        self.label_group.setBuddy(self.group)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CheckPage)

        QMetaObject.connectSlotsByName(CheckPage)
    # setupUi

    def retranslateUi(self, CheckPage):
        self.label_search.setText(QCoreApplication.translate("CheckPage", u"&Zoeken", None))
        self.search.setPlaceholderText(QCoreApplication.translate("CheckPage", u"Titel, EAN, SKU of melding", None))
        self.label_severity.setText(QCoreApplication.translate("CheckPage", u"&Ernst", None))
        self.label_kind.setText(QCoreApplication.translate("CheckPage", u"Soo&rt", None))
        self.label_scope.setText(QCoreApplication.translate("CheckPage", u"&Integratie", None))
        self.label_group.setText(QCoreApplication.translate("CheckPage", u"Groe&peren", None))
        self.show_ignored.setText(QCoreApplication.translate("CheckPage", u"Genegeer&de tonen", None))
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("CheckPage", u"Hoe ver het is", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("CheckPage", u"&Stoppen", None))
#if QT_CONFIG(accessibility)
        self.findings.setAccessibleName(QCoreApplication.translate("CheckPage", u"Bevindingen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.detail_scroll.setAccessibleName(QCoreApplication.translate("CheckPage", u"Uitleg bij de gekozen bevinding", None))
#endif // QT_CONFIG(accessibility)
        self.caption_effect.setText(QCoreApplication.translate("CheckPage", u"Wat er misgaat", None))
        self.caption_action.setText(QCoreApplication.translate("CheckPage", u"Zo lost u het op", None))
        self.caption_facts.setText(QCoreApplication.translate("CheckPage", u"Gegevens", None))
        self.caption_sides.setText(QCoreApplication.translate("CheckPage", u"Alle winkels naast elkaar", None))
#if QT_CONFIG(accessibility)
        self.sides.setAccessibleName(QCoreApplication.translate("CheckPage", u"Alle winkels naast elkaar", None))
#endif // QT_CONFIG(accessibility)
        self.ignore.setText(QCoreApplication.translate("CheckPage", u"&Negeren\u2026", None))
        self.copy.setText(QCoreApplication.translate("CheckPage", u"&Kopi\u00ebren", None))
        self.export_button.setText(QCoreApplication.translate("CheckPage", u"E&xporteren", None))
        self.matching.setText(QCoreApplication.translate("CheckPage", u"Koppe&lingen\u2026", None))
        self.mending.setText(QCoreApplication.translate("CheckPage", u"Ver&beteren", None))
        self.reread.setText(QCoreApplication.translate("CheckPage", u"Opnie&uw lezen", None))
        self.check.setText(QCoreApplication.translate("CheckPage", u"Nu &controleren", None))
        pass
    # retranslateUi

