# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'confirm_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_ConfirmDialog(object):
    def setupUi(self, ConfirmDialog):
        if not ConfirmDialog.objectName():
            ConfirmDialog.setObjectName(u"ConfirmDialog")
        ConfirmDialog.resize(460, 10)
        self.dialog_layout = QVBoxLayout(ConfirmDialog)
        self.dialog_layout.setSpacing(6)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(14, 14, 14, 14)
        self.question = QLabel(ConfirmDialog)
        self.question.setObjectName(u"question")
        self.question.setWordWrap(True)

        self.dialog_layout.addWidget(self.question)

        self.label_order = QLabel(ConfirmDialog)
        self.label_order.setObjectName(u"label_order")

        self.dialog_layout.addWidget(self.label_order)

        self.order = QLineEdit(ConfirmDialog)
        self.order.setObjectName(u"order")
        self.order.setMaxLength(80)

        self.dialog_layout.addWidget(self.order)

        self.hint_order = QLabel(ConfirmDialog)
        self.hint_order.setObjectName(u"hint_order")
        self.hint_order.setWordWrap(True)

        self.dialog_layout.addWidget(self.hint_order)

        self.spacer_above = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.dialog_layout.addItem(self.spacer_above)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.spacer_16 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer_16)

        self.cancel = QPushButton(ConfirmDialog)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.accept = QPushButton(ConfirmDialog)
        self.accept.setObjectName(u"accept")

        self.buttons.addWidget(self.accept)


        self.dialog_layout.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.label_order.setBuddy(self.order)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ConfirmDialog)

        QMetaObject.connectSlotsByName(ConfirmDialog)
    # setupUi

    def retranslateUi(self, ConfirmDialog):
        ConfirmDialog.setWindowTitle(QCoreApplication.translate("ConfirmDialog", u"Staat in my.QLS", None))
        self.label_order.setText(QCoreApplication.translate("ConfirmDialog", u"&my.QLS-ordernummer", None))
        self.hint_order.setText(QCoreApplication.translate("ConfirmDialog", u"Het staat in my.QLS bij de order, in het adres van de pagina. Laat u dit leeg, dan zoekt QLS Desktop de order op het bestelnummer.", None))
        self.cancel.setText(QCoreApplication.translate("ConfirmDialog", u"&Annuleren", None))
        self.accept.setText(QCoreApplication.translate("ConfirmDialog", u"&Staat in my.QLS", None))
    # retranslateUi

