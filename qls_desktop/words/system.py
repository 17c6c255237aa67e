"""The PC itself: profile folder, keyring, and the self-test."""

from qls_desktop.words.said import Entry, Said

ENTRIES: dict[str, Entry] = {
    "profile_unusable": Entry(
        nl=Said(
            "De map {folder} kan niet worden gebruikt: {error}.",
            "QLS Desktop kan nu niets bewaren en synchroniseert dus niet.",
            "Controleer of de map bestaat, of de schijf vol is en of u er mag schrijven.",
        ),
        en=Said(
            "The folder {folder} can't be used: {error}.",
            "QLS Desktop can't keep anything now, so it doesn't sync.",
            "Check that the folder exists, that the disk isn't full and that you may write there.",
        ),
    ),
    "keyring_missing": Entry(
        nl=Said(
            "Op deze pc is geen sleutelbos gevonden om wachtwoorden veilig in te bewaren.",
            "API-sleutels en wachtwoorden kunnen niet blijvend worden bewaard.",
            "Zet de sleutelbos van uw systeem aan, of bewaar de gegevens alleen voor deze sessie.",
        ),
        en=Said(
            "This PC has no keyring to keep passwords in safely.",
            "API keys and passwords can't be kept for good.",
            "Switch on your system's keyring, or keep the details for this session only.",
        ),
    ),
    "keyring_locked": Entry(
        nl=Said(
            "De sleutelbos van deze pc is vergrendeld of geeft geen antwoord.",
            "QLS Desktop kan niet bij de API-sleutels en wachtwoorden.",
            "Ontgrendel de sleutelbos (er staat misschien een venster open dat om uw wachtwoord "
            "vraagt) en probeer het opnieuw.",
        ),
        en=Said(
            "This PC's keyring is locked or doesn't answer.",
            "QLS Desktop can't get at the API keys and passwords.",
            "Unlock the keyring (a window may be open that asks for your password) and try again.",
        ),
    ),
    "keyring_failed": Entry(
        nl=Said(
            "De sleutelbos van deze pc gaf een fout ({error}).",
            "API-sleutels en wachtwoorden konden niet worden gelezen of bewaard.",
            "Probeer het opnieuw. Blijft het zo, start dan de pc opnieuw op.",
        ),
        en=Said(
            "This PC's keyring gave an error ({error}).",
            "API keys and passwords couldn't be read or kept.",
            "Try again. If it stays like this, restart the PC.",
        ),
    ),
    "secret_too_long": Entry(
        nl=Said(
            "Wat u invulde is te lang om te bewaren: ten hoogste {most} tekens.",
            "Er is niets bewaard.",
            "Controleer of u precies de sleutel of het wachtwoord hebt geplakt.",
        ),
        en=Said(
            "What you entered is too long to keep: {most} characters at most.",
            "Nothing was kept.",
            "Check that you pasted just the key or password.",
        ),
    ),
    "doctor_versions": Entry(
        nl=Said("QLS Desktop {program}, Python {python}, Qt {qt}, {system}."),
        en=Said("QLS Desktop {program}, Python {python}, Qt {qt}, {system}."),
    ),
    "doctor_python_untested": Entry(
        nl=Said(
            "Python {python} is niet getest met QLS Desktop.",
            "Onderdelen kunnen anders werken dan bedoeld.",
            "Gebruik Python 3.11, 3.12 of 3.13.",
        ),
        en=Said(
            "QLS Desktop isn't tested with Python {python}.",
            "Parts may not work as meant.",
            "Use Python 3.11, 3.12 or 3.13.",
        ),
    ),
    "doctor_profile_ok": Entry(
        nl=Said("De map {folder} is beschrijfbaar; er is {free_mb} MB vrij."),
        en=Said("The folder {folder} can be written to; {free_mb} MB is free."),
    ),
    "doctor_disk_nearly_full": Entry(
        nl=Said(
            "De schijf van {folder} is bijna vol: nog {free_mb} MB vrij.",
            "Als hij vol is, kan QLS Desktop niets meer bewaren en stopt het synchroniseren.",
            "Maak ruimte vrij.",
        ),
        en=Said(
            "The disk of {folder} is nearly full: {free_mb} MB is free.",
            "Once it is full, QLS Desktop can't keep anything and syncing stops.",
            "Free up some space.",
        ),
    ),
    "doctor_database_ok": Entry(
        nl=Said("De database is heel ({size_mb} MB)."),
        en=Said("The database is sound ({size_mb} MB)."),
    ),
    "doctor_database_absent": Entry(
        nl=Said("Er is nog geen database; die wordt bij het eerste gebruik gemaakt."),
        en=Said("There is no database yet; it is made at first use."),
    ),
    "doctor_database_damaged": Entry(
        nl=Said(
            "De database is beschadigd.",
            "Wat er is verstuurd staat misschien niet meer volledig vast.",
            "Synchroniseer niet verder; zet een reservekopie terug uit de map {folder}, of neem "
            "contact op met de helpdesk.",
        ),
        en=Said(
            "The database is damaged.",
            "The record of what was sent may no longer be complete.",
            "Don't sync on; restore a back-up from the folder {folder}, or ask the support desk.",
        ),
    ),
    "doctor_database_unreadable": Entry(
        nl=Said(
            "De database kan niet worden gelezen ({error}).",
            "QLS Desktop kan niet synchroniseren.",
            "Sluit andere programma's die het bestand gebruiken en probeer het opnieuw.",
        ),
        en=Said(
            "The database can't be read ({error}).",
            "QLS Desktop can't sync.",
            "Close other programs that use the file and try again.",
        ),
    ),
    "doctor_keyring_ok": Entry(
        nl=Said("De sleutelbos werkt."),
        en=Said("The keyring works."),
    ),
    "doctor_keyring_forgets": Entry(
        nl=Said(
            "De sleutelbos gaf niet terug wat erin werd bewaard.",
            "API-sleutels en wachtwoorden gaan verloren.",
            "Controleer de instellingen van de sleutelbos van uw systeem.",
        ),
        en=Said(
            "The keyring didn't give back what was kept in it.",
            "API keys and passwords get lost.",
            "Check the settings of your system's keyring.",
        ),
    ),
    "doctor_tls_ok": Entry(
        nl=Said("Beveiligde verbindingen gebruiken de certificaten van deze pc."),
        en=Said("Secure connections use this PC's certificates."),
    ),
    "doctor_tls_failed": Entry(
        nl=Said(
            "De certificaten van deze pc kunnen niet worden gebruikt ({error}).",
            "Er kan geen beveiligde verbinding worden gemaakt met de webshop of my.QLS.",
            "Werk het besturingssysteem bij.",
        ),
        en=Said(
            "This PC's certificates can't be used ({error}).",
            "No secure connection can be made to the shop or my.QLS.",
            "Update the operating system.",
        ),
    ),
    "doctor_zone_ok": Entry(
        nl=Said("De tijdzone {zone} is bekend."),
        en=Said("The time zone {zone} is known."),
    ),
    "doctor_zone_missing": Entry(
        nl=Said(
            "De gegevens van de tijdzone {zone} ontbreken.",
            "De sameday-eindtijd en het nachtelijke moment kunnen niet worden bepaald.",
            "Installeer QLS Desktop opnieuw.",
        ),
        en=Said(
            "The data of the time zone {zone} is missing.",
            "The same-day cut-off and the nightly moment can't be told.",
            "Install QLS Desktop again.",
        ),
    ),
    "doctor_qt_ok": Entry(
        nl=Said("De onderdelen voor het venster zijn er."),
        en=Said("The parts for the window are there."),
    ),
    "doctor_qt_missing": Entry(
        nl=Said(
            "Voor het venster ontbreekt: {missing}.",
            "Het venster kan misschien niet openen; de opdrachtregel werkt wel.",
            "Installeer QLS Desktop opnieuw, of installeer wat ontbreekt.",
        ),
        en=Said(
            "The window lacks: {missing}.",
            "The window may not open; the command line does work.",
            "Install QLS Desktop again, or install what is missing.",
        ),
    ),
    "doctor_host_reached": Entry(
        nl=Said("{host} is bereikbaar."),
        en=Said("{host} can be reached."),
    ),
    "doctor_host_unreachable": Entry(
        nl=Said(
            "{host} is nu niet bereikbaar ({error}).",
            "Zolang dat zo is, wordt er met deze kant niet gesynchroniseerd.",
            "Controleer de internetverbinding, en of een firewall of proxy het tegenhoudt.",
        ),
        en=Said(
            "{host} can't be reached now ({error}).",
            "While that lasts, nothing is synced with that side.",
            "Check the internet connection, and whether a firewall or proxy stops it.",
        ),
    ),
}
