"""What a list without rows says when its reading failed: not that there is nothing."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def unread_words() -> str:
    """For the empty place; the banner of the failure tells why."""
    return translate(
        "Unread",
        "Dit kon niet worden gelezen; de melding bovenaan zegt waarom. Kies ‘Bijwerken’ om het"
        " opnieuw te proberen.",
    )
