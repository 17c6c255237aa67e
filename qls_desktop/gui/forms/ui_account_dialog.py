# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'account_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from qls_desktop.gui.banner import BannerBar
from qls_desktop.gui.wrapped_check import WrappedCheck

class Ui_AccountDialog(object):
    def setupUi(self, AccountDialog):
        if not AccountDialog.objectName():
            AccountDialog.setObjectName(u"AccountDialog")
        AccountDialog.resize(560, 10)
        self.dialog_layout = QVBoxLayout(AccountDialog)
        self.dialog_layout.setSpacing(12)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(14, 14, 14, 14)
        self.banners = BannerBar(AccountDialog)
        self.banners.setObjectName(u"banners")

        self.dialog_layout.addWidget(self.banners)

        self.account_form = QGridLayout()
        self.account_form.setObjectName(u"account_form")
        self.account_form.setHorizontalSpacing(14)
        self.account_form.setVerticalSpacing(8)
        self.label_name = QLabel(AccountDialog)
        self.label_name.setObjectName(u"label_name")

        self.account_form.addWidget(self.label_name, 0, 0, 1, 1)

        self.name = QLineEdit(AccountDialog)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(80)

        self.account_form.addWidget(self.name, 0, 1, 1, 1)

        self.label_user = QLabel(AccountDialog)
        self.label_user.setObjectName(u"label_user")

        self.account_form.addWidget(self.label_user, 1, 0, 1, 1)

        self.user = QLineEdit(AccountDialog)
        self.user.setObjectName(u"user")

        self.account_form.addWidget(self.user, 1, 1, 1, 1)

        self.label_password = QLabel(AccountDialog)
        self.label_password.setObjectName(u"label_password")

        self.account_form.addWidget(self.label_password, 2, 0, 1, 1)

        self.password = QLineEdit(AccountDialog)
        self.password.setObjectName(u"password")
        self.password.setEchoMode(QLineEdit.Password)

        self.account_form.addWidget(self.password, 2, 1, 1, 1)

        self.hint_password = QLabel(AccountDialog)
        self.hint_password.setObjectName(u"hint_password")
        self.hint_password.setWordWrap(True)

        self.account_form.addWidget(self.hint_password, 3, 1, 1, 1)

        self.advanced = WrappedCheck(AccountDialog)
        self.advanced.setObjectName(u"advanced")

        self.account_form.addWidget(self.advanced, 4, 0, 1, 2)

        self.advanced_box = QWidget(AccountDialog)
        self.advanced_box.setObjectName(u"advanced_box")
        self.advanced_form = QGridLayout(self.advanced_box)
        self.advanced_form.setObjectName(u"advanced_form")
        self.advanced_form.setHorizontalSpacing(14)
        self.advanced_form.setVerticalSpacing(8)
        self.advanced_form.setContentsMargins(0, 0, 0, 0)
        self.label_base_url = QLabel(self.advanced_box)
        self.label_base_url.setObjectName(u"label_base_url")

        self.advanced_form.addWidget(self.label_base_url, 0, 0, 1, 1)

        self.base_url = QLineEdit(self.advanced_box)
        self.base_url.setObjectName(u"base_url")

        self.advanced_form.addWidget(self.base_url, 0, 1, 1, 1)

        self.hint_base_url = QLabel(self.advanced_box)
        self.hint_base_url.setObjectName(u"hint_base_url")
        self.hint_base_url.setWordWrap(True)

        self.advanced_form.addWidget(self.hint_base_url, 1, 1, 1, 1)

        self.advanced_form.setColumnStretch(1, 1)

        self.account_form.addWidget(self.advanced_box, 5, 0, 1, 2)

        self.label_company = QLabel(AccountDialog)
        self.label_company.setObjectName(u"label_company")

        self.account_form.addWidget(self.label_company, 6, 0, 1, 1)

        self.company = QComboBox(AccountDialog)
        self.company.setObjectName(u"company")

        self.account_form.addWidget(self.company, 6, 1, 1, 1)

        self.hint_company = QLabel(AccountDialog)
        self.hint_company.setObjectName(u"hint_company")
        self.hint_company.setWordWrap(True)

        self.account_form.addWidget(self.hint_company, 7, 1, 1, 1)

        self.account_form.setColumnStretch(1, 1)

        self.dialog_layout.addLayout(self.account_form)

        self.spacer_19 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.dialog_layout.addItem(self.spacer_19)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.spacer_20 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer_20)

        self.cancel = QPushButton(AccountDialog)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.test = QPushButton(AccountDialog)
        self.test.setObjectName(u"test")

        self.buttons.addWidget(self.test)

        self.accept = QPushButton(AccountDialog)
        self.accept.setObjectName(u"accept")

        self.buttons.addWidget(self.accept)


        self.dialog_layout.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.label_name.setBuddy(self.name)
        self.label_user.setBuddy(self.user)
        self.label_password.setBuddy(self.password)
        self.label_base_url.setBuddy(self.base_url)
        self.label_company.setBuddy(self.company)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AccountDialog)

        QMetaObject.connectSlotsByName(AccountDialog)
    # setupUi

    def retranslateUi(self, AccountDialog):
        AccountDialog.setWindowTitle(QCoreApplication.translate("AccountDialog", u"my.QLS-account", None))
        self.label_name.setText(QCoreApplication.translate("AccountDialog", u"&Naam", None))
        self.name.setPlaceholderText(QCoreApplication.translate("AccountDialog", u"Zoals u dit account wilt noemen", None))
        self.label_user.setText(QCoreApplication.translate("AccountDialog", u"my.QLS &gebruikersnaam", None))
        self.label_password.setText(QCoreApplication.translate("AccountDialog", u"my.QLS &wachtwoord", None))
        self.hint_password.setText(QCoreApplication.translate("AccountDialog", u"Gebruikersnaam en wachtwoord staan alleen in de sleutelbos van deze pc.", None))
        self.advanced.setText(QCoreApplication.translate("AccountDialog", u"Gea&vanceerd", None))
        self.label_base_url.setText(QCoreApplication.translate("AccountDialog", u"Adres van de API", None))
        self.base_url.setPlaceholderText(QCoreApplication.translate("AccountDialog", u"https://\u2026", None))
        self.hint_base_url.setText(QCoreApplication.translate("AccountDialog", u"Leeg laten voor my.QLS zelf.", None))
        self.label_company.setText(QCoreApplication.translate("AccountDialog", u"&Bedrijf", None))
        self.hint_company.setText(QCoreApplication.translate("AccountDialog", u"De bedrijven verschijnen zodra de verbinding is getest.", None))
        self.cancel.setText(QCoreApplication.translate("AccountDialog", u"&Annuleren", None))
        self.test.setText(QCoreApplication.translate("AccountDialog", u"Verbinding &testen", None))
        self.accept.setText(QCoreApplication.translate("AccountDialog", u"&Opslaan", None))
    # retranslateUi

