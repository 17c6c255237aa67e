# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'task_row.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QProgressBar,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_TaskRow(object):
    def setupUi(self, TaskRow):
        if not TaskRow.objectName():
            TaskRow.setObjectName(u"TaskRow")
        TaskRow.resize(300, 140)
        self.row_layout = QVBoxLayout(TaskRow)
        self.row_layout.setSpacing(4)
        self.row_layout.setObjectName(u"row_layout")
        self.row_layout.setContentsMargins(0, 0, 0, 0)
        self.start = QPushButton(TaskRow)
        self.start.setObjectName(u"start")

        self.row_layout.addWidget(self.start)

        self.bar_row = QHBoxLayout()
        self.bar_row.setObjectName(u"bar_row")
        self.progress = QProgressBar(TaskRow)
        self.progress.setObjectName(u"progress")
        self.progress.setMinimum(0)
        self.progress.setMaximum(0)
        self.progress.setTextVisible(False)

        self.bar_row.addWidget(self.progress)

        self.cancel = QPushButton(TaskRow)
        self.cancel.setObjectName(u"cancel")

        self.bar_row.addWidget(self.cancel)


        self.row_layout.addLayout(self.bar_row)

        self.step = QLabel(TaskRow)
        self.step.setObjectName(u"step")
        self.step.setWordWrap(True)

        self.row_layout.addWidget(self.step)

        self.result_row = QHBoxLayout()
        self.result_row.setObjectName(u"result_row")
        self.result_icon = QLabel(TaskRow)
        self.result_icon.setObjectName(u"result_icon")

        self.result_row.addWidget(self.result_icon)

        self.result = QLabel(TaskRow)
        self.result.setObjectName(u"result")
        self.result.setWordWrap(True)

        self.result_row.addWidget(self.result)

        self.result_row.setStretch(1, 1)

        self.row_layout.addLayout(self.result_row)

        self.result_buttons = QHBoxLayout()
        self.result_buttons.setObjectName(u"result_buttons")
        self.details = QPushButton(TaskRow)
        self.details.setObjectName(u"details")

        self.result_buttons.addWidget(self.details)

        self.approve = QPushButton(TaskRow)
        self.approve.setObjectName(u"approve")

        self.result_buttons.addWidget(self.approve)

        self.spacer_5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.result_buttons.addItem(self.spacer_5)


        self.row_layout.addLayout(self.result_buttons)


        self.retranslateUi(TaskRow)

        QMetaObject.connectSlotsByName(TaskRow)
    # setupUi

    def retranslateUi(self, TaskRow):
        self.start.setText("")
        self.cancel.setText(QCoreApplication.translate("TaskRow", u"Annuleren", None))
        self.details.setText(QCoreApplication.translate("TaskRow", u"Details\u2026", None))
        self.approve.setText(QCoreApplication.translate("TaskRow", u"Toch uitvoeren\u2026", None))
        pass
    # retranslateUi

