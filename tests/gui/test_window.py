"""The window as a whole: it opens, goes where it is told, remembers, and closes cleanly."""

from qls_desktop.gui.window import MainWindow


def test_shows_the_integrations_with_a_word_for_their_state(window: MainWindow) -> None:
    box = window.ui.integration_list
    assert box.count() == 1
    assert box.item(0).text() == "Molenwinkel\nLoopt niet vanzelf"
    assert not box.item(0).icon().isNull()
    assert [window.ui.pages.tabText(n) for n in range(window.ui.pages.count())] == [
        "Overzicht",
        "Integratie",
        "Productcontrole",
        "Bestellingen",
        "Activiteit",
    ]
