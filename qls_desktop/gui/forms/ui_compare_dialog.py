# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'compare_dialog.ui'
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
    QHeaderView, QLabel, QProgressBar, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from qls_desktop.gui.table import RowsView

class Ui_CompareDialog(object):
    def setupUi(self, CompareDialog):
        if not CompareDialog.objectName():
            CompareDialog.setObjectName(u"CompareDialog")
        CompareDialog.resize(860, 600)
        self.dialog_layout = QVBoxLayout(CompareDialog)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(14, 14, 14, 14)
        self.explanation = QLabel(CompareDialog)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setWordWrap(True)

        self.dialog_layout.addWidget(self.explanation)

        self.start_row = QHBoxLayout()
        self.start_row.setObjectName(u"start_row")
        self.label_days = QLabel(CompareDialog)
        self.label_days.setObjectName(u"label_days")

        self.start_row.addWidget(self.label_days)

        self.days = QComboBox(CompareDialog)
        self.days.setObjectName(u"days")
        self.days.setSizeAdjustPolicy(QComboBox.AdjustToContents)

        self.start_row.addWidget(self.days)

        self.start = QPushButton(CompareDialog)
        self.start.setObjectName(u"start")
        self.start.setAutoDefault(False)

        self.start_row.addWidget(self.start)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.start_row.addItem(self.spacer_1)


        self.dialog_layout.addLayout(self.start_row)

        self.progress_row = QHBoxLayout()
        self.progress_row.setObjectName(u"progress_row")
        self.step = QLabel(CompareDialog)
        self.step.setObjectName(u"step")

        self.progress_row.addWidget(self.step)

        self.progress = QProgressBar(CompareDialog)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.progress_row.addWidget(self.progress)

        self.cancel = QPushButton(CompareDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.progress_row.addWidget(self.cancel)

        self.progress_row.setStretch(1, 1)

        self.dialog_layout.addLayout(self.progress_row)

        self.summary_row = QHBoxLayout()
        self.summary_row.setObjectName(u"summary_row")
        self.summary_icon = QLabel(CompareDialog)
        self.summary_icon.setObjectName(u"summary_icon")

        self.summary_row.addWidget(self.summary_icon)

        self.summary = QLabel(CompareDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)
        self.summary.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.summary_row.addWidget(self.summary)

        self.summary_row.setStretch(1, 1)

        self.dialog_layout.addLayout(self.summary_row)

        self.gaps = RowsView(CompareDialog)
        self.gaps.setObjectName(u"gaps")

        self.dialog_layout.addWidget(self.gaps)

        self.gaps_empty = QLabel(CompareDialog)
        self.gaps_empty.setObjectName(u"gaps_empty")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.gaps_empty.sizePolicy().hasHeightForWidth())
        self.gaps_empty.setSizePolicy(sizePolicy)
        self.gaps_empty.setWordWrap(True)
        self.gaps_empty.setAlignment(Qt.AlignCenter)

        self.dialog_layout.addWidget(self.gaps_empty)

        self.told = QLabel(CompareDialog)
        self.told.setObjectName(u"told")
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.dialog_layout.addWidget(self.told)

        self.order_row = QHBoxLayout()
        self.order_row.setObjectName(u"order_row")
        self.to_order = QPushButton(CompareDialog)
        self.to_order.setObjectName(u"to_order")
        self.to_order.setAutoDefault(False)

        self.order_row.addWidget(self.to_order)

        self.open_shop = QPushButton(CompareDialog)
        self.open_shop.setObjectName(u"open_shop")
        self.open_shop.setAutoDefault(False)

        self.order_row.addWidget(self.open_shop)

        self.open_qls = QPushButton(CompareDialog)
        self.open_qls.setObjectName(u"open_qls")
        self.open_qls.setAutoDefault(False)

        self.order_row.addWidget(self.open_qls)

        self.spacer_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.order_row.addItem(self.spacer_2)


        self.dialog_layout.addLayout(self.order_row)

        self.button_row = QHBoxLayout()
        self.button_row.setObjectName(u"button_row")
        self.spacer_3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.spacer_3)

        self.copy = QPushButton(CompareDialog)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.button_row.addWidget(self.copy)

        self.close = QPushButton(CompareDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.button_row.addWidget(self.close)


        self.dialog_layout.addLayout(self.button_row)

        self.dialog_layout.setStretch(4, 1)
        self.dialog_layout.setStretch(5, 1)
#if QT_CONFIG(shortcut)
        self.label_days.setBuddy(self.days)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CompareDialog)

        QMetaObject.connectSlotsByName(CompareDialog)
    # setupUi

    def retranslateUi(self, CompareDialog):
        CompareDialog.setWindowTitle(QCoreApplication.translate("CompareDialog", u"Vergelijken met my.QLS", None))
        self.explanation.setText(QCoreApplication.translate("CompareDialog", u"Legt de bestellingen van de webshop, my.QLS en QLS Desktop naast elkaar. Er wordt niets gewijzigd.", None))
        self.label_days.setText(QCoreApplication.translate("CompareDialog", u"&Periode", None))
        self.start.setText(QCoreApplication.translate("CompareDialog", u"&Vergelijken", None))
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("CompareDialog", u"Voortgang van het vergelijken", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("CompareDialog", u"&Afbreken", None))
#if QT_CONFIG(accessibility)
        self.gaps.setAccessibleName(QCoreApplication.translate("CompareDialog", u"Verschillen", None))
#endif // QT_CONFIG(accessibility)
        self.to_order.setText(QCoreApplication.translate("CompareDialog", u"Naar de &bestelling", None))
        self.open_shop.setText(QCoreApplication.translate("CompareDialog", u"&Openen in Lightspeed", None))
        self.open_qls.setText(QCoreApplication.translate("CompareDialog", u"Openen &in my.QLS", None))
        self.copy.setText(QCoreApplication.translate("CompareDialog", u"Alles &kopi\u00ebren", None))
        self.close.setText(QCoreApplication.translate("CompareDialog", u"&Sluiten", None))
    # retranslateUi

