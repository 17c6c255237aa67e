# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'why_dialog.ui'
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

class Ui_WhyDialog(object):
    def setupUi(self, WhyDialog):
        if not WhyDialog.objectName():
            WhyDialog.setObjectName(u"WhyDialog")
        WhyDialog.resize(460, 10)
        self.dialog_layout = QVBoxLayout(WhyDialog)
        self.dialog_layout.setSpacing(6)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(14, 14, 14, 14)
        self.question = QLabel(WhyDialog)
        self.question.setObjectName(u"question")
        self.question.setWordWrap(True)

        self.dialog_layout.addWidget(self.question)

        self.label_why = QLabel(WhyDialog)
        self.label_why.setObjectName(u"label_why")

        self.dialog_layout.addWidget(self.label_why)

        self.why = QLineEdit(WhyDialog)
        self.why.setObjectName(u"why")
        self.why.setMaxLength(200)

        self.dialog_layout.addWidget(self.why)

        self.spacer_above = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.dialog_layout.addItem(self.spacer_above)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.spacer_15 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer_15)

        self.cancel = QPushButton(WhyDialog)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.accept = QPushButton(WhyDialog)
        self.accept.setObjectName(u"accept")

        self.buttons.addWidget(self.accept)


        self.dialog_layout.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.label_why.setBuddy(self.why)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(WhyDialog)

        QMetaObject.connectSlotsByName(WhyDialog)
    # setupUi

    def retranslateUi(self, WhyDialog):
        self.label_why.setText(QCoreApplication.translate("WhyDialog", u"&Reden", None))
        self.cancel.setText(QCoreApplication.translate("WhyDialog", u"&Annuleren", None))
        pass
    # retranslateUi

