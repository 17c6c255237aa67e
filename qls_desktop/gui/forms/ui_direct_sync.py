# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'direct_sync.ui'
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
from PySide6.QtWidgets import (QApplication, QGroupBox, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from qls_desktop.gui.wrapped_check import WrappedCheck

class Ui_DirectSync(object):
    def setupUi(self, DirectSync):
        if not DirectSync.objectName():
            DirectSync.setObjectName(u"DirectSync")
        DirectSync.resize(300, 480)
        self.panel_layout = QVBoxLayout(DirectSync)
        self.panel_layout.setSpacing(10)
        self.panel_layout.setObjectName(u"panel_layout")
        self.hint_direct = QLabel(DirectSync)
        self.hint_direct.setObjectName(u"hint_direct")
        self.hint_direct.setWordWrap(True)

        self.panel_layout.addWidget(self.hint_direct)

        self.rows = QVBoxLayout()
        self.rows.setSpacing(10)
        self.rows.setObjectName(u"rows")

        self.panel_layout.addLayout(self.rows)

        self.preview = WrappedCheck(DirectSync)
        self.preview.setObjectName(u"preview")

        self.panel_layout.addWidget(self.preview)

        self.hint_preview = QLabel(DirectSync)
        self.hint_preview.setObjectName(u"hint_preview")
        self.hint_preview.setWordWrap(True)

        self.panel_layout.addWidget(self.hint_preview)

        self.spacer_6 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.panel_layout.addItem(self.spacer_6)


        self.retranslateUi(DirectSync)

        QMetaObject.connectSlotsByName(DirectSync)
    # setupUi

    def retranslateUi(self, DirectSync):
        DirectSync.setTitle(QCoreApplication.translate("DirectSync", u"Direct synchroniseren", None))
        self.hint_direct.setText(QCoreApplication.translate("DirectSync", u"Wacht niet op het schema: start een synchronisatie nu.", None))
        self.preview.setText(QCoreApplication.translate("DirectSync", u"Eerst een &voorbeeld maken", None))
        self.hint_preview.setText(QCoreApplication.translate("DirectSync", u"Een voorbeeld leest alles, maar schrijft niets: niet in de winkel en niet in my.QLS.", None))
    # retranslateUi

