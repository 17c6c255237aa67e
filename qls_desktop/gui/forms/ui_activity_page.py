# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'activity_page.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QVBoxLayout, QWidget)

from qls_desktop.gui.table import RowsView
from qls_desktop.gui.wrapped_check import WrappedCheck

class Ui_ActivityPage(object):
    def setupUi(self, ActivityPage):
        if not ActivityPage.objectName():
            ActivityPage.setObjectName(u"ActivityPage")
        ActivityPage.resize(960, 640)
        self.page_layout = QVBoxLayout(ActivityPage)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(8, 8, 8, 8)
        self.splitter = QSplitter(ActivityPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.runs_part = QWidget(self.splitter)
        self.runs_part.setObjectName(u"runs_part")
        self.runs_layout = QVBoxLayout(self.runs_part)
        self.runs_layout.setObjectName(u"runs_layout")
        self.runs_layout.setContentsMargins(0, 0, 0, 0)
        self.runs_head = QHBoxLayout()
        self.runs_head.setObjectName(u"runs_head")
        self.label_runs = QLabel(self.runs_part)
        self.label_runs.setObjectName(u"label_runs")

        self.runs_head.addWidget(self.label_runs)

        self.spacer_17 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.runs_head.addItem(self.spacer_17)

        self.label_task = QLabel(self.runs_part)
        self.label_task.setObjectName(u"label_task")

        self.runs_head.addWidget(self.label_task)

        self.task = QComboBox(self.runs_part)
        self.task.setObjectName(u"task")
        self.task.setSizeAdjustPolicy(QComboBox.AdjustToContents)

        self.runs_head.addWidget(self.task)

        self.details = QPushButton(self.runs_part)
        self.details.setObjectName(u"details")

        self.runs_head.addWidget(self.details)

        self.undo = QPushButton(self.runs_part)
        self.undo.setObjectName(u"undo")

        self.runs_head.addWidget(self.undo)

        self.refresh = QPushButton(self.runs_part)
        self.refresh.setObjectName(u"refresh")

        self.runs_head.addWidget(self.refresh)


        self.runs_layout.addLayout(self.runs_head)

        self.runs = RowsView(self.runs_part)
        self.runs.setObjectName(u"runs")

        self.runs_layout.addWidget(self.runs)

        self.runs_empty = QLabel(self.runs_part)
        self.runs_empty.setObjectName(u"runs_empty")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.runs_empty.sizePolicy().hasHeightForWidth())
        self.runs_empty.setSizePolicy(sizePolicy)
        self.runs_empty.setWordWrap(True)
        self.runs_empty.setAlignment(Qt.AlignCenter)

        self.runs_layout.addWidget(self.runs_empty)

        self.splitter.addWidget(self.runs_part)
        self.log_part = QWidget(self.splitter)
        self.log_part.setObjectName(u"log_part")
        self.log_layout = QVBoxLayout(self.log_part)
        self.log_layout.setObjectName(u"log_layout")
        self.log_layout.setContentsMargins(0, 0, 0, 0)
        self.log_head = QHBoxLayout()
        self.log_head.setObjectName(u"log_head")
        self.label_log = QLabel(self.log_part)
        self.label_log.setObjectName(u"label_log")

        self.log_head.addWidget(self.label_log)

        self.spacer_18 = QSpacerItem(16, 16, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.log_head.addItem(self.spacer_18)

        self.label_level = QLabel(self.log_part)
        self.label_level.setObjectName(u"label_level")

        self.log_head.addWidget(self.label_level)

        self.level = QComboBox(self.log_part)
        self.level.setObjectName(u"level")
        self.level.setSizeAdjustPolicy(QComboBox.AdjustToContents)

        self.log_head.addWidget(self.level)

        self.label_search = QLabel(self.log_part)
        self.label_search.setObjectName(u"label_search")

        self.log_head.addWidget(self.label_search)

        self.search = QLineEdit(self.log_part)
        self.search.setObjectName(u"search")
        self.search.setClearButtonEnabled(True)

        self.log_head.addWidget(self.search)

        self.follow = WrappedCheck(self.log_part)
        self.follow.setObjectName(u"follow")

        self.log_head.addWidget(self.follow)

        self.log_head.setStretch(5, 1)

        self.log_layout.addLayout(self.log_head)

        self.log = RowsView(self.log_part)
        self.log.setObjectName(u"log")

        self.log_layout.addWidget(self.log)

        self.log_empty = QLabel(self.log_part)
        self.log_empty.setObjectName(u"log_empty")
        sizePolicy.setHeightForWidth(self.log_empty.sizePolicy().hasHeightForWidth())
        self.log_empty.setSizePolicy(sizePolicy)
        self.log_empty.setWordWrap(True)
        self.log_empty.setAlignment(Qt.AlignCenter)

        self.log_layout.addWidget(self.log_empty)

        self.log_foot = QHBoxLayout()
        self.log_foot.setObjectName(u"log_foot")
        self.count = QLabel(self.log_part)
        self.count.setObjectName(u"count")

        self.log_foot.addWidget(self.count)

        self.spacer_19 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.log_foot.addItem(self.spacer_19)

        self.older = QPushButton(self.log_part)
        self.older.setObjectName(u"older")

        self.log_foot.addWidget(self.older)

        self.support = QPushButton(self.log_part)
        self.support.setObjectName(u"support")

        self.log_foot.addWidget(self.support)


        self.log_layout.addLayout(self.log_foot)

        self.splitter.addWidget(self.log_part)

        self.page_layout.addWidget(self.splitter)

#if QT_CONFIG(shortcut)
        self.label_runs.setBuddy(self.runs)
        self.label_task.setBuddy(self.task)
        self.label_log.setBuddy(self.log)
        self.label_level.setBuddy(self.level)
        self.label_search.setBuddy(self.search)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ActivityPage)

        QMetaObject.connectSlotsByName(ActivityPage)
    # setupUi

    def retranslateUi(self, ActivityPage):
        self.label_runs.setText(QCoreApplication.translate("ActivityPage", u"&Runs", None))
        self.label_task.setText(QCoreApplication.translate("ActivityPage", u"Voor t&aak", None))
#if QT_CONFIG(tooltip)
        self.task.setToolTip(QCoreApplication.translate("ActivityPage", u"Geldt voor de runs en voor het logboek", None))
#endif // QT_CONFIG(tooltip)
        self.details.setText(QCoreApplication.translate("ActivityPage", u"&Details\u2026", None))
#if QT_CONFIG(tooltip)
        self.undo.setToolTip(QCoreApplication.translate("ActivityPage", u"Neemt terug wat deze run aan producten of voorraad wijzigde of koppelde, waar dat nog zo staat. U ziet eerst wat er zou veranderen.", None))
#endif // QT_CONFIG(tooltip)
        self.undo.setText(QCoreApplication.translate("ActivityPage", u"T&erugdraaien\u2026", None))
        self.refresh.setText(QCoreApplication.translate("ActivityPage", u"&Bijwerken", None))
#if QT_CONFIG(accessibility)
        self.runs.setAccessibleName(QCoreApplication.translate("ActivityPage", u"Runs", None))
#endif // QT_CONFIG(accessibility)
        self.label_log.setText(QCoreApplication.translate("ActivityPage", u"&Logboek", None))
        self.label_level.setText(QCoreApplication.translate("ActivityPage", u"&Niveau", None))
        self.label_search.setText(QCoreApplication.translate("ActivityPage", u"&Zoeken", None))
        self.search.setPlaceholderText(QCoreApplication.translate("ActivityPage", u"Tekst in het logboek", None))
        self.follow.setText(QCoreApplication.translate("ActivityPage", u"&Volgen", None))
#if QT_CONFIG(tooltip)
        self.follow.setToolTip(QCoreApplication.translate("ActivityPage", u"Nieuwe regels verschijnen vanzelf bovenaan", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.log.setAccessibleName(QCoreApplication.translate("ActivityPage", u"Logboek", None))
#endif // QT_CONFIG(accessibility)
        self.older.setText(QCoreApplication.translate("ActivityPage", u"&Oudere regels", None))
        self.support.setText(QCoreApplication.translate("ActivityPage", u"&Kopi\u00ebren voor support", None))
        pass
    # retranslateUi

