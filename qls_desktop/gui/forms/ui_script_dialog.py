# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'script_dialog.ui'
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
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_ScriptDialog(object):
    def setupUi(self, ScriptDialog):
        if not ScriptDialog.objectName():
            ScriptDialog.setObjectName(u"ScriptDialog")
        ScriptDialog.resize(720, 520)
        self.dialog_layout = QVBoxLayout(ScriptDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(14, 14, 14, 14)
        self.heading = QLabel(ScriptDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setWordWrap(True)

        self.dialog_layout.addWidget(self.heading)

        self.steps = QLabel(ScriptDialog)
        self.steps.setObjectName(u"steps")
        self.steps.setWordWrap(True)
        self.steps.setTextFormat(Qt.PlainText)

        self.dialog_layout.addWidget(self.steps)

        self.text = QPlainTextEdit(ScriptDialog)
        self.text.setObjectName(u"text")
        self.text.setReadOnly(True)

        self.dialog_layout.addWidget(self.text)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.copy = QPushButton(ScriptDialog)
        self.copy.setObjectName(u"copy")

        self.buttons.addWidget(self.copy)

        self.spacer_script = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer_script)

        self.cancel = QPushButton(ScriptDialog)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.accept = QPushButton(ScriptDialog)
        self.accept.setObjectName(u"accept")

        self.buttons.addWidget(self.accept)


        self.dialog_layout.addLayout(self.buttons)


        self.retranslateUi(ScriptDialog)

        QMetaObject.connectSlotsByName(ScriptDialog)
    # setupUi

    def retranslateUi(self, ScriptDialog):
        ScriptDialog.setWindowTitle(QCoreApplication.translate("ScriptDialog", u"Sameday-script voor de kassa", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("ScriptDialog", u"Tekst van het script", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("ScriptDialog", u"&Kopi\u00ebren", None))
        self.cancel.setText("")
        self.accept.setText("")
    # retranslateUi

