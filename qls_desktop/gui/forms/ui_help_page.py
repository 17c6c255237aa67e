# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'help_page.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QGroupBox, QHBoxLayout,
    QHeaderView, QLabel, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from qls_desktop.gui.table import RowsView
from qls_desktop.gui.wrapped_check import WrappedCheck

class Ui_HelpPage(object):
    def setupUi(self, HelpPage):
        if not HelpPage.objectName():
            HelpPage.setObjectName(u"HelpPage")
        HelpPage.resize(900, 640)
        self.outer = QVBoxLayout(HelpPage)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(HelpPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.page_layout = QVBoxLayout(self.content)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(12, 12, 12, 12)
        self.about_box = QGroupBox(self.content)
        self.about_box.setObjectName(u"about_box")
        self.about_layout = QVBoxLayout(self.about_box)
        self.about_layout.setObjectName(u"about_layout")
        self.version = QLabel(self.about_box)
        self.version.setObjectName(u"version")
        self.version.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)
        self.version.setWordWrap(True)

        self.about_layout.addWidget(self.version)

        self.folder = QLabel(self.about_box)
        self.folder.setObjectName(u"folder")
        self.folder.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)
        self.folder.setWordWrap(True)

        self.about_layout.addWidget(self.folder)

        self.folder_row = QHBoxLayout()
        self.folder_row.setObjectName(u"folder_row")
        self.open_folder = QPushButton(self.about_box)
        self.open_folder.setObjectName(u"open_folder")

        self.folder_row.addWidget(self.open_folder)

        self.open_logs = QPushButton(self.about_box)
        self.open_logs.setObjectName(u"open_logs")

        self.folder_row.addWidget(self.open_logs)

        self.guide = QPushButton(self.about_box)
        self.guide.setObjectName(u"guide")

        self.folder_row.addWidget(self.guide)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.folder_row.addItem(self.spacer_1)


        self.about_layout.addLayout(self.folder_row)

        self.autostart = WrappedCheck(self.about_box)
        self.autostart.setObjectName(u"autostart")

        self.about_layout.addWidget(self.autostart)

        self.stay = WrappedCheck(self.about_box)
        self.stay.setObjectName(u"stay")

        self.about_layout.addWidget(self.stay)


        self.page_layout.addWidget(self.about_box)

        self.contact_box = QGroupBox(self.content)
        self.contact_box.setObjectName(u"contact_box")
        self.contact_layout = QVBoxLayout(self.contact_box)
        self.contact_layout.setObjectName(u"contact_layout")
        self.contact = QLabel(self.contact_box)
        self.contact.setObjectName(u"contact")
        self.contact.setWordWrap(True)

        self.contact_layout.addWidget(self.contact)

        self.contact_row = QHBoxLayout()
        self.contact_row.setSpacing(18)
        self.contact_row.setObjectName(u"contact_row")
        self.mail = QLabel(self.contact_box)
        self.mail.setObjectName(u"mail")
        self.mail.setOpenExternalLinks(True)
        self.mail.setTextInteractionFlags(Qt.LinksAccessibleByKeyboard|Qt.LinksAccessibleByMouse|Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)
        self.mail.setText(u"<a href=\"mailto:it-support@qls.nl\">it-support@qls.nl</a>")

        self.contact_row.addWidget(self.mail)

        self.phone = QLabel(self.contact_box)
        self.phone.setObjectName(u"phone")
        self.phone.setOpenExternalLinks(True)
        self.phone.setTextInteractionFlags(Qt.LinksAccessibleByKeyboard|Qt.LinksAccessibleByMouse|Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)
        self.phone.setText(u"<a href=\"tel:+31786475590\">078-6475590</a>")

        self.contact_row.addWidget(self.phone)

        self.spacer_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.contact_row.addItem(self.spacer_2)


        self.contact_layout.addLayout(self.contact_row)


        self.page_layout.addWidget(self.contact_box)

        self.doctor_box = QGroupBox(self.content)
        self.doctor_box.setObjectName(u"doctor_box")
        self.doctor_layout = QVBoxLayout(self.doctor_box)
        self.doctor_layout.setObjectName(u"doctor_layout")
        self.doctor_row = QHBoxLayout()
        self.doctor_row.setObjectName(u"doctor_row")
        self.doctor_said = QLabel(self.doctor_box)
        self.doctor_said.setObjectName(u"doctor_said")
        self.doctor_said.setWordWrap(True)

        self.doctor_row.addWidget(self.doctor_said)

        self.examine = QPushButton(self.doctor_box)
        self.examine.setObjectName(u"examine")

        self.doctor_row.addWidget(self.examine)

        self.copy = QPushButton(self.doctor_box)
        self.copy.setObjectName(u"copy")

        self.doctor_row.addWidget(self.copy)

        self.doctor_row.setStretch(0, 1)

        self.doctor_layout.addLayout(self.doctor_row)

        self.doctor = RowsView(self.doctor_box)
        self.doctor.setObjectName(u"doctor")
        self.doctor.setMinimumSize(QSize(0, 150))

        self.doctor_layout.addWidget(self.doctor)


        self.page_layout.addWidget(self.doctor_box)

        self.learned_box = QGroupBox(self.content)
        self.learned_box.setObjectName(u"learned_box")
        self.learned_layout = QVBoxLayout(self.learned_box)
        self.learned_layout.setObjectName(u"learned_layout")
        self.learned_empty = QLabel(self.learned_box)
        self.learned_empty.setObjectName(u"learned_empty")
        self.learned_empty.setWordWrap(True)

        self.learned_layout.addWidget(self.learned_empty)

        self.learned = RowsView(self.learned_box)
        self.learned.setObjectName(u"learned")
        self.learned.setMinimumSize(QSize(0, 120))

        self.learned_layout.addWidget(self.learned)


        self.page_layout.addWidget(self.learned_box)

        self.spacer_9 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.spacer_9)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)


        self.retranslateUi(HelpPage)

        QMetaObject.connectSlotsByName(HelpPage)
    # setupUi

    def retranslateUi(self, HelpPage):
        self.about_box.setTitle(QCoreApplication.translate("HelpPage", u"Dit programma", None))
        self.open_folder.setText(QCoreApplication.translate("HelpPage", u"Map &openen", None))
        self.open_logs.setText(QCoreApplication.translate("HelpPage", u"&Logbestanden openen", None))
        self.guide.setText(QCoreApplication.translate("HelpPage", u"&Handleiding\u2026", None))
        self.autostart.setText(QCoreApplication.translate("HelpPage", u"QLS Desktop &starten met de pc", None))
        self.stay.setText(QCoreApplication.translate("HelpPage", u"Bij sluiten in het systeem&vak blijven en doorgaan met synchroniseren", None))
        self.contact_box.setTitle(QCoreApplication.translate("HelpPage", u"IT-ondersteuning van QLS", None))
        self.contact.setText(QCoreApplication.translate("HelpPage", u"Komt u er niet uit? De IT-ondersteuning van QLS helpt u verder. Stuur de uitkomst van de zelftest mee.", None))
        self.doctor_box.setTitle(QCoreApplication.translate("HelpPage", u"Zelftest", None))
        self.doctor_said.setText(QCoreApplication.translate("HelpPage", u"De zelftest kijkt of deze pc heeft wat QLS Desktop nodig heeft: sleutelbos, netwerk, schijf en database. Dat duurt enkele seconden.", None))
        self.examine.setText(QCoreApplication.translate("HelpPage", u"&Zelftest uitvoeren", None))
        self.copy.setText(QCoreApplication.translate("HelpPage", u"&Kopi\u00ebren", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("HelpPage", u"Uitkomst van de zelftest kopi\u00ebren", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.doctor.setAccessibleName(QCoreApplication.translate("HelpPage", u"Uitkomst van de zelftest", None))
#endif // QT_CONFIG(accessibility)
        self.learned_box.setTitle(QCoreApplication.translate("HelpPage", u"Wat er van deze winkel en my.QLS is geleerd", None))
#if QT_CONFIG(accessibility)
        self.learned.setAccessibleName(QCoreApplication.translate("HelpPage", u"Wat er is geleerd", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

