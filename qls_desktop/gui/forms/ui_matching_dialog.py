# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'matching_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from qls_desktop.gui.table import RowsView

class Ui_MatchingDialog(object):
    def setupUi(self, MatchingDialog):
        if not MatchingDialog.objectName():
            MatchingDialog.setObjectName(u"MatchingDialog")
        MatchingDialog.resize(1060, 680)
        self.dialog_layout = QVBoxLayout(MatchingDialog)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(14, 14, 14, 14)
        self.top = QHBoxLayout()
        self.top.setObjectName(u"top")
        self.label_search = QLabel(MatchingDialog)
        self.label_search.setObjectName(u"label_search")

        self.top.addWidget(self.label_search)

        self.search = QLineEdit(MatchingDialog)
        self.search.setObjectName(u"search")
        self.search.setMinimumSize(QSize(140, 0))
        self.search.setClearButtonEnabled(True)

        self.top.addWidget(self.search)

        self.label_scope = QLabel(MatchingDialog)
        self.label_scope.setObjectName(u"label_scope")

        self.top.addWidget(self.label_scope)

        self.scope = QComboBox(MatchingDialog)
        self.scope.setObjectName(u"scope")
        self.scope.setMinimumContentsLength(14)
        self.scope.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)

        self.top.addWidget(self.scope)

        self.label_standing = QLabel(MatchingDialog)
        self.label_standing.setObjectName(u"label_standing")

        self.top.addWidget(self.label_standing)

        self.standing = QComboBox(MatchingDialog)
        self.standing.setObjectName(u"standing")
        self.standing.setSizeAdjustPolicy(QComboBox.AdjustToContents)

        self.top.addWidget(self.standing)

        self.label_rule = QLabel(MatchingDialog)
        self.label_rule.setObjectName(u"label_rule")

        self.top.addWidget(self.label_rule)

        self.rule = QComboBox(MatchingDialog)
        self.rule.setObjectName(u"rule")
        self.rule.setSizeAdjustPolicy(QComboBox.AdjustToContents)

        self.top.addWidget(self.rule)

        self.top.setStretch(1, 1)

        self.dialog_layout.addLayout(self.top)

        self.count = QLabel(MatchingDialog)
        self.count.setObjectName(u"count")
        self.count.setWordWrap(True)

        self.dialog_layout.addWidget(self.count)

        self.variants = RowsView(MatchingDialog)
        self.variants.setObjectName(u"variants")

        self.dialog_layout.addWidget(self.variants)

        self.why = QLabel(MatchingDialog)
        self.why.setObjectName(u"why")
        self.why.setWordWrap(True)

        self.dialog_layout.addWidget(self.why)

        self.candidate_row = QHBoxLayout()
        self.candidate_row.setObjectName(u"candidate_row")
        self.label_find = QLabel(MatchingDialog)
        self.label_find.setObjectName(u"label_find")

        self.candidate_row.addWidget(self.label_find)

        self.find = QLineEdit(MatchingDialog)
        self.find.setObjectName(u"find")
        self.find.setClearButtonEnabled(True)

        self.candidate_row.addWidget(self.find)


        self.dialog_layout.addLayout(self.candidate_row)

        self.candidates = RowsView(MatchingDialog)
        self.candidates.setObjectName(u"candidates")

        self.dialog_layout.addWidget(self.candidates)

        self.reason_row = QHBoxLayout()
        self.reason_row.setObjectName(u"reason_row")
        self.label_why_text = QLabel(MatchingDialog)
        self.label_why_text.setObjectName(u"label_why_text")

        self.reason_row.addWidget(self.label_why_text)

        self.why_text = QLineEdit(MatchingDialog)
        self.why_text.setObjectName(u"why_text")

        self.reason_row.addWidget(self.why_text)


        self.dialog_layout.addLayout(self.reason_row)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.link = QPushButton(MatchingDialog)
        self.link.setObjectName(u"link")

        self.buttons.addWidget(self.link)

        self.unlink = QPushButton(MatchingDialog)
        self.unlink.setObjectName(u"unlink")

        self.buttons.addWidget(self.unlink)

        self.undo = QPushButton(MatchingDialog)
        self.undo.setObjectName(u"undo")

        self.buttons.addWidget(self.undo)

        self.spacer_match = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer_match)

        self.close = QPushButton(MatchingDialog)
        self.close.setObjectName(u"close")

        self.buttons.addWidget(self.close)


        self.dialog_layout.addLayout(self.buttons)

        self.dialog_layout.setStretch(2, 2)
        self.dialog_layout.setStretch(5, 1)
#if QT_CONFIG(shortcut)
        self.label_search.setBuddy(self.search)
        self.label_scope.setBuddy(self.scope)
        self.label_standing.setBuddy(self.standing)
        self.label_rule.setBuddy(self.rule)
        self.label_find.setBuddy(self.find)
        self.label_why_text.setBuddy(self.why_text)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MatchingDialog)

        QMetaObject.connectSlotsByName(MatchingDialog)
    # setupUi

    def retranslateUi(self, MatchingDialog):
        MatchingDialog.setWindowTitle(QCoreApplication.translate("MatchingDialog", u"Koppelingen", None))
        self.label_search.setText(QCoreApplication.translate("MatchingDialog", u"&Zoeken", None))
        self.search.setPlaceholderText(QCoreApplication.translate("MatchingDialog", u"Titel, EAN of SKU", None))
        self.label_scope.setText(QCoreApplication.translate("MatchingDialog", u"&Integratie", None))
        self.label_standing.setText(QCoreApplication.translate("MatchingDialog", u"&Toestand", None))
        self.label_rule.setText(QCoreApplication.translate("MatchingDialog", u"&Matchen van producten", None))
#if QT_CONFIG(accessibility)
        self.variants.setAccessibleName(QCoreApplication.translate("MatchingDialog", u"Varianten en hun koppeling", None))
#endif // QT_CONFIG(accessibility)
        self.label_find.setText(QCoreApplication.translate("MatchingDialog", u"Zoek in my.&QLS", None))
        self.find.setPlaceholderText(QCoreApplication.translate("MatchingDialog", u"Naam, EAN of SKU", None))
#if QT_CONFIG(accessibility)
        self.candidates.setAccessibleName(QCoreApplication.translate("MatchingDialog", u"Kandidaten in my.QLS", None))
#endif // QT_CONFIG(accessibility)
        self.label_why_text.setText(QCoreApplication.translate("MatchingDialog", u"&Reden", None))
        self.why_text.setPlaceholderText(QCoreApplication.translate("MatchingDialog", u"Waarom met de hand (verplicht)", None))
        self.link.setText(QCoreApplication.translate("MatchingDialog", u"&Koppelen", None))
        self.unlink.setText(QCoreApplication.translate("MatchingDialog", u"&Losmaken", None))
        self.undo.setText(QCoreApplication.translate("MatchingDialog", u"&Ongedaan maken", None))
        self.close.setText(QCoreApplication.translate("MatchingDialog", u"&Sluiten", None))
    # retranslateUi

