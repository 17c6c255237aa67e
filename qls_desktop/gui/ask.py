"""Dialogs inside coroutines: opened, awaited, and never run by a loop of their own."""

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget


async def finished(dialog: QDialog) -> int:
    """Opens a dialog and waits for its result; closes it when the waiting is cancelled."""
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def tell(result: int) -> None:
        if not answer.done():
            answer.set_result(result)

    dialog.finished.connect(tell)
    dialog.open()
    try:
        return await answer
    finally:
        dialog.finished.disconnect(tell)
        if dialog.isVisible():
            dialog.close()


async def choose(
    parent: QWidget, title: str, text: str, answers: Sequence[str], *, default: int = -1
) -> int:
    """Asks a question; gives the number of the chosen answer. The last one is "leave it".

    Enter gives that one too, unless ``default`` names one that does no harm either.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    buttons = [box.addButton(answer, QMessageBox.ButtonRole.ActionRole) for answer in answers]
    box.setDefaultButton(buttons[default])
    box.setEscapeButton(buttons[-1])
    try:
        await finished(box)
        clicked = box.clickedButton()
    finally:
        box.deleteLater()
    return buttons.index(clicked) if clicked in buttons else len(buttons) - 1


async def file_to_save(parent: QWidget, title: str, name: str, kinds: str) -> str:
    """Asks where to save a file; an empty text when the merchant thinks better of it."""
    dialog = QFileDialog(parent, title, name, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, on=False)
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.selectFile(name)
    try:
        result = await finished(dialog)
        chosen = dialog.selectedFiles()
    finally:
        dialog.deleteLater()
    return chosen[0] if result == QDialog.DialogCode.Accepted and chosen else ""


async def file_to_open(parent: QWidget, title: str, kinds: str) -> str:
    """Asks for a file that is there; an empty text when the merchant thinks better of it."""
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    try:
        result = await finished(dialog)
        chosen = dialog.selectedFiles()
    finally:
        dialog.deleteLater()
    return chosen[0] if result == QDialog.DialogCode.Accepted and chosen else ""
