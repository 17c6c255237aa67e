# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'plan_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLabel, QProgressBar, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from qls_desktop.gui.table import RowsView

class Ui_PlanDialog(object):
    def setupUi(self, PlanDialog):
        if not PlanDialog.objectName():
            PlanDialog.setObjectName(u"PlanDialog")
        PlanDialog.resize(860, 560)
        self.dialog_layout = QVBoxLayout(PlanDialog)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(14, 14, 14, 14)
        self.heading = QLabel(PlanDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setWordWrap(True)

        self.dialog_layout.addWidget(self.heading)

        self.figures = QLabel(PlanDialog)
        self.figures.setObjectName(u"figures")
        self.figures.setWordWrap(True)

        self.dialog_layout.addWidget(self.figures)

        self.items = RowsView(PlanDialog)
        self.items.setObjectName(u"items")

        self.dialog_layout.addWidget(self.items)

        self.reading_row = QHBoxLayout()
        self.reading_row.setObjectName(u"reading_row")
        self.reading = QLabel(PlanDialog)
        self.reading.setObjectName(u"reading")
        self.reading.setWordWrap(True)

        self.reading_row.addWidget(self.reading)

        self.progress = QProgressBar(PlanDialog)
        self.progress.setObjectName(u"progress")

        self.reading_row.addWidget(self.progress)

        self.reread = QPushButton(PlanDialog)
        self.reread.setObjectName(u"reread")

        self.reading_row.addWidget(self.reread)

        self.reading_row.setStretch(0, 1)
        self.reading_row.setStretch(1, 1)

        self.dialog_layout.addLayout(self.reading_row)

        self.note = QLabel(PlanDialog)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)

        self.dialog_layout.addWidget(self.note)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.copy = QPushButton(PlanDialog)
        self.copy.setObjectName(u"copy")

        self.buttons.addWidget(self.copy)

        self.spacer_plan = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer_plan)

        self.cancel = QPushButton(PlanDialog)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.accept = QPushButton(PlanDialog)
        self.accept.setObjectName(u"accept")

        self.buttons.addWidget(self.accept)


        self.dialog_layout.addLayout(self.buttons)


        self.retranslateUi(PlanDialog)

        QMetaObject.connectSlotsByName(PlanDialog)
    # setupUi

    def retranslateUi(self, PlanDialog):
        PlanDialog.setWindowTitle(QCoreApplication.translate("PlanDialog", u"Wat verandert er?", None))
#if QT_CONFIG(accessibility)
        self.items.setAccessibleName(QCoreApplication.translate("PlanDialog", u"Wat er zou veranderen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("PlanDialog", u"Hoe ver het lezen is", None))
#endif // QT_CONFIG(accessibility)
        self.reread.setText(QCoreApplication.translate("PlanDialog", u"Opnieuw &lezen", None))
        self.copy.setText(QCoreApplication.translate("PlanDialog", u"&Kopi\u00ebren", None))
        self.cancel.setText(QCoreApplication.translate("PlanDialog", u"&Annuleren", None))
        self.accept.setText(QCoreApplication.translate("PlanDialog", u"&Doorgaan", None))
    # retranslateUi

