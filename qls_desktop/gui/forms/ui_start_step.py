# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'start_step.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_StartStep(object):
    def setupUi(self, StartStep):
        if not StartStep.objectName():
            StartStep.setObjectName(u"StartStep")
        StartStep.resize(640, 140)
        self.step_layout = QHBoxLayout(StartStep)
        self.step_layout.setSpacing(12)
        self.step_layout.setObjectName(u"step_layout")
        self.step_layout.setContentsMargins(0, 0, 0, 0)
        self.icon = QLabel(StartStep)
        self.icon.setObjectName(u"icon")
        self.icon.setAlignment(Qt.AlignTop)

        self.step_layout.addWidget(self.icon)

        self.words = QVBoxLayout()
        self.words.setSpacing(4)
        self.words.setObjectName(u"words")
        self.title = QLabel(StartStep)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.words.addWidget(self.title)

        self.text = QLabel(StartStep)
        self.text.setObjectName(u"text")
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)

        self.words.addWidget(self.text)

        self.progress = QLabel(StartStep)
        self.progress.setObjectName(u"progress")
        self.progress.setWordWrap(True)

        self.words.addWidget(self.progress)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.act = QPushButton(StartStep)
        self.act.setObjectName(u"act")

        self.buttons.addWidget(self.act)

        self.skip = QPushButton(StartStep)
        self.skip.setObjectName(u"skip")

        self.buttons.addWidget(self.skip)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer_1)


        self.words.addLayout(self.buttons)


        self.step_layout.addLayout(self.words)

        self.step_layout.setStretch(1, 1)

        self.retranslateUi(StartStep)

        QMetaObject.connectSlotsByName(StartStep)
    # setupUi

    def retranslateUi(self, StartStep):
        self.skip.setText(QCoreApplication.translate("StartStep", u"Overslaan\u2026", None))
        pass
    # retranslateUi

