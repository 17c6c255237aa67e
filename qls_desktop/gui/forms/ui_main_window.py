# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QLabel,
    QListWidget, QListWidgetItem, QMainWindow, QPushButton,
    QSizePolicy, QSplitter, QTabWidget, QVBoxLayout,
    QWidget)

from qls_desktop.gui.banner import BannerBar

class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1200, 800)
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u"central")
        self.central_layout = QHBoxLayout(self.central)
        self.central_layout.setObjectName(u"central_layout")
        self.central_layout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(self.central)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.sidebar = QWidget(self.splitter)
        self.sidebar.setObjectName(u"sidebar")
        self.sidebar_layout = QVBoxLayout(self.sidebar)
        self.sidebar_layout.setObjectName(u"sidebar_layout")
        self.sidebar_layout.setContentsMargins(12, 12, 12, 12)
        self.integrations_label = QLabel(self.sidebar)
        self.integrations_label.setObjectName(u"integrations_label")

        self.sidebar_layout.addWidget(self.integrations_label)

        self.integration_list = QListWidget(self.sidebar)
        self.integration_list.setObjectName(u"integration_list")
        self.integration_list.setMinimumSize(QSize(178, 0))
        self.integration_list.setAlternatingRowColors(False)
        self.integration_list.setUniformItemSizes(True)

        self.sidebar_layout.addWidget(self.integration_list)

        self.new_integration = QPushButton(self.sidebar)
        self.new_integration.setObjectName(u"new_integration")

        self.sidebar_layout.addWidget(self.new_integration)

        self.language_row = QHBoxLayout()
        self.language_row.setObjectName(u"language_row")
        self.language_label = QLabel(self.sidebar)
        self.language_label.setObjectName(u"language_label")

        self.language_row.addWidget(self.language_label)

        self.language = QComboBox(self.sidebar)
        self.language.addItem(u"Nederlands")
        self.language.addItem(u"English")
        self.language.setObjectName(u"language")
        self.language.setSizeAdjustPolicy(QComboBox.AdjustToContents)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.language.sizePolicy().hasHeightForWidth())
        self.language.setSizePolicy(sizePolicy)

        self.language_row.addWidget(self.language)


        self.sidebar_layout.addLayout(self.language_row)

        self.splitter.addWidget(self.sidebar)
        self.main = QWidget(self.splitter)
        self.main.setObjectName(u"main")
        self.main_layout = QVBoxLayout(self.main)
        self.main_layout.setObjectName(u"main_layout")
        self.main_layout.setContentsMargins(8, 8, 8, 8)
        self.banners = BannerBar(self.main)
        self.banners.setObjectName(u"banners")

        self.main_layout.addWidget(self.banners)

        self.pages = QTabWidget(self.main)
        self.pages.setObjectName(u"pages")
        self.pages.setDocumentMode(True)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.pages.sizePolicy().hasHeightForWidth())
        self.pages.setSizePolicy(sizePolicy1)

        self.main_layout.addWidget(self.pages)

        self.splitter.addWidget(self.main)

        self.central_layout.addWidget(self.splitter)

        MainWindow.setCentralWidget(self.central)
#if QT_CONFIG(shortcut)
        self.integrations_label.setBuddy(self.integration_list)
        self.language_label.setBuddy(self.language)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MainWindow)

        QMetaObject.connectSlotsByName(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        MainWindow.setWindowTitle(QCoreApplication.translate("MainWindow", u"QLS Desktop", None))
        self.integrations_label.setText(QCoreApplication.translate("MainWindow", u"&Integraties", None))
#if QT_CONFIG(accessibility)
        self.integration_list.setAccessibleName(QCoreApplication.translate("MainWindow", u"Integraties", None))
#endif // QT_CONFIG(accessibility)
        self.new_integration.setText(QCoreApplication.translate("MainWindow", u"&Nieuwe integratie", None))
        self.language_label.setText(QCoreApplication.translate("MainWindow", u"&Taal", None))

#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("MainWindow", u"Pagina's", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

