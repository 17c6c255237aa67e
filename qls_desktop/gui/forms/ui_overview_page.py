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
from PySide6.QtWidgets import (QApplication, QFrame, QGroupBox, QHBoxLayout,
    QHeaderView, QLabel, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from qls_desktop.gui.day_plot import DayPlot
from qls_desktop.gui.table import RowsView

class Ui_OverviewPage(object):
    def setupUi(self, OverviewPage):
        if not OverviewPage.objectName():
            OverviewPage.setObjectName(u"OverviewPage")
        OverviewPage.resize(900, 640)
        self.outer = QVBoxLayout(OverviewPage)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(OverviewPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.page_layout = QVBoxLayout(self.content)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(12, 12, 12, 12)
        self.summary_row = QHBoxLayout()
        self.summary_row.setObjectName(u"summary_row")
        self.summary_icon = QLabel(self.content)
        self.summary_icon.setObjectName(u"summary_icon")

        self.summary_row.addWidget(self.summary_icon)

        self.summary = QLabel(self.content)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)
        self.summary.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.summary_row.addWidget(self.summary)

        self.summary_row.setStretch(1, 1)

        self.page_layout.addLayout(self.summary_row)

        self.needs_box = QGroupBox(self.content)
        self.needs_box.setObjectName(u"needs_box")
        self.needs_layout = QVBoxLayout(self.needs_box)
        self.needs_layout.setObjectName(u"needs_layout")
        self.needs_empty = QLabel(self.needs_box)
        self.needs_empty.setObjectName(u"needs_empty")
        self.needs_empty.setWordWrap(True)

        self.needs_layout.addWidget(self.needs_empty)

        self.needs_rows = QVBoxLayout()
        self.needs_rows.setSpacing(4)
        self.needs_rows.setObjectName(u"needs_rows")

        self.needs_layout.addLayout(self.needs_rows)

        self.more = QPushButton(self.needs_box)
        self.more.setObjectName(u"more")

        self.needs_layout.addWidget(self.more, 0, Qt.AlignLeft)


        self.page_layout.addWidget(self.needs_box)

        self.watch_box = QGroupBox(self.content)
        self.watch_box.setObjectName(u"watch_box")
        self.watch_rows = QVBoxLayout(self.watch_box)
        self.watch_rows.setSpacing(4)
        self.watch_rows.setObjectName(u"watch_rows")

        self.page_layout.addWidget(self.watch_box)

        self.tasks_box = QGroupBox(self.content)
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
        self.tasks_table.setMinimumSize(QSize(0, 150))

        self.tasks_layout.addWidget(self.tasks_table)


        self.page_layout.addWidget(self.tasks_box)

        self.figures_row = QHBoxLayout()
        self.figures_row.setObjectName(u"figures_row")
        self.days_box = QGroupBox(self.content)
        self.days_box.setObjectName(u"days_box")
        self.days_layout = QVBoxLayout(self.days_box)
        self.days_layout.setObjectName(u"days_layout")
        self.days = DayPlot(self.days_box)
        self.days.setObjectName(u"days")
        self.days.setMinimumSize(QSize(0, 120))

        self.days_layout.addWidget(self.days)


        self.figures_row.addWidget(self.days_box)

        self.budget_box = QGroupBox(self.content)
        self.budget_box.setObjectName(u"budget_box")
        self.budget_layout = QVBoxLayout(self.budget_box)
        self.budget_layout.setObjectName(u"budget_layout")
        self.budget_empty = QLabel(self.budget_box)
        self.budget_empty.setObjectName(u"budget_empty")
        self.budget_empty.setWordWrap(True)

        self.budget_layout.addWidget(self.budget_empty)

        self.budget_rows = QVBoxLayout()
        self.budget_rows.setSpacing(4)
        self.budget_rows.setObjectName(u"budget_rows")

        self.budget_layout.addLayout(self.budget_rows)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.budget_layout.addItem(self.spacer_1)


        self.figures_row.addWidget(self.budget_box)

        self.figures_row.setStretch(0, 3)
        self.figures_row.setStretch(1, 2)

        self.page_layout.addLayout(self.figures_row)

        self.page_layout.setStretch(3, 1)
        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)


        self.retranslateUi(OverviewPage)

        QMetaObject.connectSlotsByName(OverviewPage)
    # setupUi

    def retranslateUi(self, OverviewPage):
        self.needs_box.setTitle(QCoreApplication.translate("OverviewPage", u"Dit vraagt uw aandacht", None))
        self.needs_empty.setText(QCoreApplication.translate("OverviewPage", u"Er wacht niets op u.", None))
        self.watch_box.setTitle(QCoreApplication.translate("OverviewPage", u"Loopt nog; u hoeft niets te doen", None))
        self.tasks_box.setTitle(QCoreApplication.translate("OverviewPage", u"Taken per integratie", None))
        self.tasks_empty.setText(QCoreApplication.translate("OverviewPage", u"Er is nog geen integratie. Kies links \u2018Nieuwe integratie\u2019: daarna staat hier per taak of zij loopt en wanneer zij weer aan de beurt is.", None))
#if QT_CONFIG(accessibility)
        self.tasks_table.setAccessibleName(QCoreApplication.translate("OverviewPage", u"Taken per integratie", None))
#endif // QT_CONFIG(accessibility)
        self.days_box.setTitle(QCoreApplication.translate("OverviewPage", u"De laatste 30 dagen", None))
        self.budget_box.setTitle(QCoreApplication.translate("OverviewPage", u"Vragen aan Lightspeed en my.QLS", None))
        self.budget_empty.setText(QCoreApplication.translate("OverviewPage", u"Na de eerste run staat hier hoeveel vragen aan Lightspeed en my.QLS nog vrij zijn.", None))
        pass
    # retranslateUi

