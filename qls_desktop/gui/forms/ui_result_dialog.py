# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'result_dialog.ui'
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
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from qls_desktop.gui.table import RowsView

class Ui_ResultDialog(object):
    def setupUi(self, ResultDialog):
        if not ResultDialog.objectName():
            ResultDialog.setObjectName(u"ResultDialog")
        ResultDialog.resize(820, 520)
        self.dialog_layout = QVBoxLayout(ResultDialog)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(14, 14, 14, 14)
        self.heading_row = QHBoxLayout()
        self.heading_row.setObjectName(u"heading_row")
        self.heading_icon = QLabel(ResultDialog)
        self.heading_icon.setObjectName(u"heading_icon")

        self.heading_row.addWidget(self.heading_icon)

        self.heading = QLabel(ResultDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setWordWrap(True)

        self.heading_row.addWidget(self.heading)

        self.heading_row.setStretch(1, 1)

        self.dialog_layout.addLayout(self.heading_row)

        self.numbers = QLabel(ResultDialog)
        self.numbers.setObjectName(u"numbers")
        self.numbers.setWordWrap(True)
        self.numbers.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.dialog_layout.addWidget(self.numbers)

        self.items = RowsView(ResultDialog)
        self.items.setObjectName(u"items")

        self.dialog_layout.addWidget(self.items)

        self.items_empty = QLabel(ResultDialog)
        self.items_empty.setObjectName(u"items_empty")

        self.dialog_layout.addWidget(self.items_empty)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.copy = QPushButton(ResultDialog)
        self.copy.setObjectName(u"copy")

        self.buttons.addWidget(self.copy)

        self.spacer_7 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer_7)

        self.close = QPushButton(ResultDialog)
        self.close.setObjectName(u"close")

        self.buttons.addWidget(self.close)


        self.dialog_layout.addLayout(self.buttons)


        self.retranslateUi(ResultDialog)

        QMetaObject.connectSlotsByName(ResultDialog)
    # setupUi

    def retranslateUi(self, ResultDialog):
        ResultDialog.setWindowTitle(QCoreApplication.translate("ResultDialog", u"Resultaat", None))
#if QT_CONFIG(accessibility)
        self.items.setAccessibleName(QCoreApplication.translate("ResultDialog", u"Wat de synchronisatie deed of zou doen", None))
#endif // QT_CONFIG(accessibility)
        self.items_empty.setText(QCoreApplication.translate("ResultDialog", u"Er hoefde niets te gebeuren.", None))
        self.copy.setText(QCoreApplication.translate("ResultDialog", u"&Kopi\u00ebren", None))
        self.close.setText(QCoreApplication.translate("ResultDialog", u"&Sluiten", None))
    # retranslateUi

