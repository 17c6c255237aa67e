"""Words about runs, jobs and the store."""

from qls_desktop.words.said import Entry, Said

ENTRIES: dict[str, Entry] = {
    "run_interrupted": Entry(
        nl=Said(
            "Deze taak is afgebroken doordat het programma of de computer stopte.",
            "Wat al gedaan was, is bewaard.",
            "Bij de volgende keer gaat het programma verder waar het was.",
        ),
        en=Said(
            "This task broke off because the program or the computer stopped.",
            "What had been done is kept.",
            "The next run goes on where it was.",
        ),
    ),
    "seen": Entry(
        nl=Said("De bestelling is in de webshop gezien en wordt bekeken."),
        en=Said("The order was seen in the shop and is being looked at."),
    ),
    "sending": Entry(
        nl=Said("De bestelling wordt nu naar my.QLS gestuurd (poging {attempt})."),
        en=Said("The order is being sent to my.QLS now (attempt {attempt})."),
    ),
    "account_name_taken": Entry(
        nl=Said("Er is al een my.QLS-account met de naam ‘{name}’.", "", "Kies een andere naam."),
        en=Said(
            "There is already a my.QLS account with the name “{name}”.", "", "Choose another name."
        ),
    ),
    "integration_name_taken": Entry(
        nl=Said("Er is al een integratie met de naam ‘{name}’.", "", "Kies een andere naam."),
        en=Said(
            "There is already an integration with the name “{name}”.", "", "Choose another name."
        ),
    ),
    "account_in_use": Entry(
        nl=Said(
            "Dit my.QLS-account wordt nog gebruikt.",
            "Deze integraties hebben het nodig: {integrations}.",
            "Verwijder eerst die integraties of kies daar een ander account.",
        ),
        en=Said(
            "This my.QLS account is still in use.",
            "These integrations need it: {integrations}.",
            "Remove those integrations first, or choose another account there.",
        ),
    ),
    "integration_in_use": Entry(
        nl=Said(
            "Deze integratie kan nu niet worden verwijderd.",
            "Van {count} bestelling(en), waaronder {order}, is nog niet zeker of my.QLS ze heeft.",
            "Wacht tot dat is uitgezocht, of los het op bij ‘Bestellingen’.",
        ),
        en=Said(
            "This integration can't be removed now.",
            "It isn't certain yet whether my.QLS has {count} order(s), {order} among them.",
            "Wait until that has been found out, or resolve it under “Orders”.",
        ),
    ),
    "already_linked": Entry(
        nl=Said(
            "Variant {variant} is al aan een my.QLS-product gekoppeld.",
            "",
            "Verwijder eerst de bestaande koppeling.",
        ),
        en=Said(
            "Variant {variant} is linked to a my.QLS product already.",
            "",
            "Remove the existing link first.",
        ),
    ),
    "profile_locked": Entry(
        nl=Said(
            "QLS Desktop is al geopend met dit profiel ({profile}).",
            "Twee vensters tegelijk zouden een bestelling dubbel kunnen sturen.",
            "Gebruik het venster dat al open is, of sluit het eerst.",
        ),
        en=Said(
            "QLS Desktop is already open with this profile ({profile}).",
            "Two at once could send an order twice.",
            "Use the window that is open, or close it first.",
        ),
    ),
    "store_newer": Entry(
        nl=Said(
            "De gegevens ({file}) zijn gemaakt door een nieuwere versie van QLS Desktop.",
            "Deze versie opent ze niet, zodat er niets verloren gaat.",
            "Installeer de nieuwste versie.",
        ),
        en=Said(
            "The data ({file}) was made by a newer version of QLS Desktop.",
            "This version doesn't open it, so that nothing is lost.",
            "Install the latest version.",
        ),
    ),
    "store_corrupt": Entry(
        nl=Said(
            "Het gegevensbestand {file} is beschadigd.",
            "QLS Desktop kan er niet mee werken en synchroniseert nu niets.",
            "Zet een reservekopie terug (een bestand op .backup in dezelfde map) of vraag hulp.",
        ),
        en=Said(
            "The data file {file} is damaged.",
            "QLS Desktop can't work with it and syncs nothing now.",
            "Put a backup back (a file ending in .backup in the same folder), or ask for help.",
        ),
    ),
    "store_disk_full": Entry(
        nl=Said(
            "De schijf is vol.",
            "QLS Desktop kan niets meer vastleggen ({file}) en synchroniseert daarom niet.",
            "Maak ruimte vrij en probeer het opnieuw.",
        ),
        en=Said(
            "The disk is full.",
            "QLS Desktop can't record anything ({file}), so it doesn't sync.",
            "Free some space and try again.",
        ),
    ),
    "store_read_only": Entry(
        nl=Said(
            "QLS Desktop mag niet schrijven in {file}.",
            "Zonder vast te leggen wat er gebeurt, synchroniseert het niet.",
            "Controleer de rechten van het bestand en van de map.",
        ),
        en=Said(
            "QLS Desktop isn't allowed to write to {file}.",
            "It doesn't sync without recording what happens.",
            "Check the permissions of the file and the folder.",
        ),
    ),
    "store_cannot_open": Entry(
        nl=Said(
            "QLS Desktop kan {file} niet openen of aanmaken.",
            "Er wordt nu niets gesynchroniseerd.",
            "Controleer of de map bestaat en of je er mag schrijven.",
        ),
        en=Said(
            "QLS Desktop can't open or make {file}.",
            "Nothing is synced now.",
            "Check that the folder exists and that you may write there.",
        ),
    ),
    "store_disk_error": Entry(
        nl=Said(
            "De schijf gaf een fout bij het lezen of schrijven van {file}.",
            "Er wordt nu niets gesynchroniseerd.",
            "Controleer de schijf; een netwerkmap of USB-stick is niet geschikt.",
        ),
        en=Said(
            "The disk gave an error while reading or writing {file}.",
            "Nothing is synced now.",
            "Check the disk; a network folder or a USB stick is not suited.",
        ),
    ),
    "store_busy": Entry(
        nl=Said(
            "Een ander programma houdt {file} bezet.",
            "QLS Desktop kon iets niet vastleggen.",
            "Sluit programma's die het bestand gebruiken en probeer het opnieuw.",
        ),
        en=Said(
            "Another program keeps {file} busy.",
            "QLS Desktop could not record something.",
            "Close programs that use the file and try again.",
        ),
    ),
    "store_no_backup": Entry(
        nl=Said(
            "Er kon geen reservekopie van {file} worden gemaakt.",
            "Zonder reservekopie worden de gegevens niet bijgewerkt voor deze versie.",
            "Maak ruimte vrij op de schijf en start opnieuw.",
        ),
        en=Said(
            "No backup of {file} could be made.",
            "Without a backup the data isn't brought up to date for this version.",
            "Free some disk space and start again.",
        ),
    ),
    "store_closed": Entry(
        nl=Said("QLS Desktop sluit af; {file} is al gesloten."),
        en=Said("QLS Desktop is closing; {file} has been closed already."),
    ),
}
"""One entry per kind."""
