# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'overview_page.ui'
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
from PySide6.QtWidgets import (QApplication, QGroupBox, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from qls_desktop.gui.table import RowsView

class Ui_OverviewPage(object):
    def setupUi(self, OverviewPage):
        if not OverviewPage.objectName():
            OverviewPage.setObjectName(u"OverviewPage")
        OverviewPage.resize(900, 640)
        self.page_layout = QVBoxLayout(OverviewPage)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(12, 12, 12, 12)
        self.summary_row = QHBoxLayout()
        self.summary_row.setObjectName(u"summary_row")
        self.summary_icon = QLabel(OverviewPage)
        self.summary_icon.setObjectName(u"summary_icon")

        self.summary_row.addWidget(self.summary_icon)

        self.summary = QLabel(OverviewPage)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)
        self.summary.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.summary_row.addWidget(self.summary)

        self.summary_row.setStretch(1, 1)

        self.page_layout.addLayout(self.summary_row)

        self.needs_box = QGroupBox(OverviewPage)
        self.needs_box.setObjectName(u"needs_box")
        self.needs_layout = QVBoxLayout(self.needs_box)
        self.needs_layout.setObjectName(u"needs_layout")
        self.needs_empty = QLabel(self.needs_box)
        self.needs_empty.setObjectName(u"needs_empty")
        self.needs_empty.setWordWrap(True)

        self.needs_layout.addWidget(self.needs_empty)

        self.needs_table = RowsView(self.needs_box)
        self.needs_table.setObjectName(u"needs_table")

        self.needs_layout.addWidget(self.needs_table)

        self.needs_buttons = QHBoxLayout()
        self.needs_buttons.setObjectName(u"needs_buttons")
        self.needs_open = QPushButton(self.needs_box)
        self.needs_open.setObjectName(u"needs_open")

        self.needs_buttons.addWidget(self.needs_open)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.needs_buttons.addItem(self.spacer_1)


        self.needs_layout.addLayout(self.needs_buttons)


        self.page_layout.addWidget(self.needs_box)

        self.tasks_box = QGroupBox(OverviewPage)
        self.tasks_box.setObjectName(u"tasks_box")
        self.tasks_layout = QVBoxLayout(self.tasks_box)
        self.tasks_layout.setObjectName(u"tasks_layout")
        self.tasks_empty = QLabel(self.tasks_box)
        self.tasks_empty.setObjectName(u"tasks_empty")
        self.tasks_empty.setWordWrap(True)
        self.tasks_empty.setAlignment(Qt.AlignLeading|Qt.AlignLeft|Qt.AlignTop)

        self.tasks_layout.addWidget(self.tasks_empty)

        self.tasks_table = RowsView(self.tasks_box)
        self.tasks_table.setObjectName(u"tasks_table")

        self.tasks_layout.addWidget(self.tasks_table)


        self.page_layout.addWidget(self.tasks_box)

        self.page_layout.setStretch(1, 2)
        self.page_layout.setStretch(2, 3)

        self.retranslateUi(OverviewPage)

        QMetaObject.connectSlotsByName(OverviewPage)
    # setupUi

    def retranslateUi(self, OverviewPage):
        self.needs_box.setTitle(QCoreApplication.translate("OverviewPage", u"Dit vraagt uw aandacht", None))
        self.needs_empty.setText(QCoreApplication.translate("OverviewPage", u"Er wacht niets op u.", None))
#if QT_CONFIG(accessibility)
        self.needs_table.setAccessibleName(QCoreApplication.translate("OverviewPage", u"Wat uw aandacht vraagt", None))
#endif // QT_CONFIG(accessibility)
        self.needs_open.setText(QCoreApplication.translate("OverviewPage", u"&Bekijken", None))
        self.tasks_box.setTitle(QCoreApplication.translate("OverviewPage", u"Taken per integratie", None))
        self.tasks_empty.setText(QCoreApplication.translate("OverviewPage", u"Er is nog geen integratie. Kies links \"Nieuwe integratie\": daarna staat hier per taak of zij loopt en wanneer zij weer aan de beurt is.", None))
#if QT_CONFIG(accessibility)
        self.tasks_table.setAccessibleName(QCoreApplication.translate("OverviewPage", u"Taken per integratie", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

