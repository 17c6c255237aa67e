# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'checkout_script.ui'
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

class Ui_CheckoutScript(object):
    def setupUi(self, CheckoutScript):
        if not CheckoutScript.objectName():
            CheckoutScript.setObjectName(u"CheckoutScript")
        CheckoutScript.resize(520, 180)
        self.script_layout = QVBoxLayout(CheckoutScript)
        self.script_layout.setSpacing(6)
        self.script_layout.setObjectName(u"script_layout")
        self.script_layout.setContentsMargins(0, 8, 0, 0)
        self.heading = QLabel(CheckoutScript)
        self.heading.setObjectName(u"heading")

        self.script_layout.addWidget(self.heading)

        self.state_row = QHBoxLayout()
        self.state_row.setSpacing(8)
        self.state_row.setObjectName(u"state_row")
        self.state_icon = QLabel(CheckoutScript)
        self.state_icon.setObjectName(u"state_icon")

        self.state_row.addWidget(self.state_icon, 0, Qt.AlignTop)

        self.state = QLabel(CheckoutScript)
        self.state.setObjectName(u"state")
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.state.sizePolicy().hasHeightForWidth())
        self.state.setSizePolicy(sizePolicy)

        self.state_row.addWidget(self.state)


        self.script_layout.addLayout(self.state_row)

        self.hint_state = QLabel(CheckoutScript)
        self.hint_state.setObjectName(u"hint_state")
        self.hint_state.setWordWrap(True)
        self.hint_state.setTextFormat(Qt.PlainText)

        self.script_layout.addWidget(self.hint_state)

        self.progress = QProgressBar(CheckoutScript)
        self.progress.setObjectName(u"progress")
        self.progress.setMinimum(0)
        self.progress.setMaximum(0)
        self.progress.setTextVisible(False)

        self.script_layout.addWidget(self.progress)

        self.show_row = QHBoxLayout()
        self.show_row.setObjectName(u"show_row")
        self.show_text = QPushButton(CheckoutScript)
        self.show_text.setObjectName(u"show_text")

        self.show_row.addWidget(self.show_text)

        self.look = QPushButton(CheckoutScript)
        self.look.setObjectName(u"look")

        self.show_row.addWidget(self.look)

        self.spacer_show = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.show_row.addItem(self.spacer_show)


        self.script_layout.addLayout(self.show_row)

        self.act_row = QHBoxLayout()
        self.act_row.setObjectName(u"act_row")
        self.install = QPushButton(CheckoutScript)
        self.install.setObjectName(u"install")

        self.act_row.addWidget(self.install)

        self.remove = QPushButton(CheckoutScript)
        self.remove.setObjectName(u"remove")

        self.act_row.addWidget(self.remove)

        self.confirm = QPushButton(CheckoutScript)
        self.confirm.setObjectName(u"confirm")

        self.act_row.addWidget(self.confirm)

        self.spacer_act = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.act_row.addItem(self.spacer_act)


        self.script_layout.addLayout(self.act_row)


        self.retranslateUi(CheckoutScript)

        QMetaObject.connectSlotsByName(CheckoutScript)
    # setupUi

    def retranslateUi(self, CheckoutScript):
        self.heading.setText(QCoreApplication.translate("CheckoutScript", u"Sameday-script voor de kassa", None))
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("CheckoutScript", u"Voortgang van het Sameday-script", None))
#endif // QT_CONFIG(accessibility)
        self.show_text.setText(QCoreApplication.translate("CheckoutScript", u"Script bekijken\u2026", None))
        self.look.setText(QCoreApplication.translate("CheckoutScript", u"In de winkel nakijken", None))
        self.install.setText("")
        self.remove.setText(QCoreApplication.translate("CheckoutScript", u"Script uit de winkel verwijderen\u2026", None))
        self.confirm.setText(QCoreApplication.translate("CheckoutScript", u"Ik heb het zien werken", None))
        pass
    # retranslateUi

