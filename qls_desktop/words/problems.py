"""Words for problems: how a call to Lightspeed or my.QLS ended."""

from qls_desktop.words.said import Entry, Said
from qls_desktop.words.shop_problems import ENTRIES as SHOP
from qls_desktop.words.warehouse import ENTRIES as WAREHOUSE

CALLS: dict[str, Entry] = {
    "api_not_reached": Entry(
        Said(
            "{host} is niet bereikbaar.",
            "Er is niets verstuurd.",
            "Controleer de internetverbinding; daarna gaat het vanzelf verder.",
        ),
        Said(
            "{host} cannot be reached.",
            "Nothing was sent.",
            "Check the internet connection; it then goes on by itself.",
        ),
    ),
    "api_certificate": Entry(
        Said(
            "Het beveiligingscertificaat van {host} wordt door deze pc niet vertrouwd.",
            "Er is niets verstuurd, ook geen wachtwoord.",
            (
                "Controleer datum en tijd van de pc. Een virusscanner of bedrijfsnetwerk kan "
                "meelezen: vraag de beheerder het certificaat ervan te installeren."
            ),
        ),
        Said(
            "This PC doesn't trust the security certificate of {host}.",
            "Nothing was sent, no password either.",
            (
                "Check the PC's date and time. A virus scanner or office network may be listening "
                "in: ask whoever runs it to install its certificate."
            ),
        ),
    ),
    "api_no_answer": Entry(
        Said(
            "{host} gaf geen antwoord binnen de tijd.",
            "Bij “{call}” is niet zeker of het is uitgevoerd.",
            "Er is niets verloren; bij de volgende ronde wordt het opnieuw geprobeerd.",
        ),
        Said(
            "{host} gave no answer in time.",
            "It isn't sure whether “{call}” was carried out.",
            "Nothing is lost; it is tried again in the next round.",
        ),
    ),
    "api_broken_off": Entry(
        Said(
            "De verbinding met {host} viel weg.",
            "Bij “{call}” is niet zeker of het is uitgevoerd.",
            "Er is niets verloren; bij de volgende ronde wordt het opnieuw geprobeerd.",
        ),
        Said(
            "The connection with {host} was lost.",
            "It isn't sure whether “{call}” was carried out.",
            "Nothing is lost; it is tried again in the next round.",
        ),
    ),
    "api_too_big": Entry(
        Said(
            "Het antwoord van {host} was ongewoon groot en is niet gelezen.",
            "“{call}” is niet gelukt.",
            "Blijft dit terugkomen, maak dan een ondersteuningsbestand.",
        ),
        Said(
            "The answer of {host} was unusually large and wasn't read.",
            "“{call}” didn't succeed.",
            "If it keeps coming back, make a support bundle.",
        ),
    ),
    "api_unreadable": Entry(
        Said(
            "Het antwoord op “{call}” is niet te lezen (status {status}).",
            "Het is niet zeker of het is uitgevoerd.",
            "Meestal is dit een tijdelijke storing; het wordt later opnieuw bekeken.",
        ),
        Said(
            "The answer to “{call}” can't be read (status {status}).",
            "It isn't sure whether it was carried out.",
            "Mostly this is a passing fault; it is looked at again later.",
        ),
    ),
    "api_redirected": Entry(
        Said(
            "“{call}” werd doorgestuurd naar een ander adres (status {status}).",
            "De inloggegevens zijn daar niet naartoe gestuurd.",
            "Controleer het ingestelde adres van de API.",
        ),
        Said(
            "“{call}” was sent on to another address (status {status}).",
            "The login was not sent there.",
            "Check the address that is set for the API.",
        ),
    ),
    "api_conflict": Entry(
        Said(
            "“{call}” botste met een andere wijziging (status {status}).",
            "Het is niet zeker of het is uitgevoerd.",
            "Er is niets verloren; bij de volgende ronde wordt het opnieuw geprobeerd.",
        ),
        Said(
            "“{call}” clashed with another change (status {status}).",
            "It isn't sure whether it was carried out.",
            "Nothing is lost; it is tried again in the next round.",
        ),
    ),
    "api_down": Entry(
        Said(
            "De andere kant heeft een storing (status {status}).",
            "Bij “{call}” is niet zeker of het is uitgevoerd.",
            "Er is niets verloren; bij de volgende ronde wordt het opnieuw geprobeerd.",
        ),
        Said(
            "The other side has a fault (status {status}).",
            "It isn't sure whether “{call}” was carried out.",
            "Nothing is lost; it is tried again in the next round.",
        ),
    ),
    "api_unexpected_status": Entry(
        Said(
            "Onverwacht antwoord op “{call}”: {text} (status {status}).",
            "Het is niet zeker of het is uitgevoerd.",
            "Blijft dit terugkomen, maak dan een ondersteuningsbestand.",
        ),
        Said(
            "Unexpected answer to “{call}”: {text} (status {status}).",
            "It isn't sure whether it was carried out.",
            "If it keeps coming back, make a support bundle.",
        ),
    ),
    "api_throttled": Entry(
        Said(
            "De limiet van het aantal aanroepen is bereikt.",
            "Alles wacht tot er weer ruimte is; dat duurt nog ongeveer {minutes} min.",
            (
                "Gebruikt een ander programma dezelfde sleutel of gebruiker? Geef elk programma een"
                " eigen."
            ),
        ),
        Said(
            "The limit on the number of calls has been reached.",
            "Everything waits until there is room again, in about {minutes} min.",
            "Does another program use the same key or user? Give each its own.",
        ),
    ),
    "api_login_refused": Entry(
        Said(
            "my.QLS accepteert de gebruikersnaam of het wachtwoord niet.",
            "Het automatische synchroniseren met dit my.QLS-account staat stil.",
            "Kies op de pagina Integratie bij my.QLS-account “Wijzigen…” en vul beide opnieuw in.",
        ),
        Said(
            "my.QLS doesn't accept the user name or the password.",
            "Automatic syncing with this my.QLS account stands still.",
            "Choose “Edit…” at my.QLS account on the page Integration and enter both again.",
        ),
    ),
    "api_not_allowed": Entry(
        Said(
            "Deze gebruiker mag “{call}” niet.",
            "Deze taak staat stil.",
            "Vraag de benodigde rechten aan voor deze gebruiker.",
        ),
        Said(
            "This user isn't allowed “{call}”.",
            "This task has stopped.",
            "Ask for the rights that this user needs.",
        ),
    ),
    "api_missing": Entry(
        Said(
            "“{call}” bestaat niet (meer) aan de andere kant.",
            "Dit onderdeel is overgeslagen.",
            "Controleer of het daar is verwijderd, en of het ingestelde bedrijf en adres kloppen.",
        ),
        Said(
            "“{call}” doesn't exist on the other side (any more).",
            "This part was skipped.",
            "Check whether it was deleted there, and whether company and address are set right.",
        ),
    ),
    "api_rejected": Entry(
        Said(
            "De andere kant weigerde “{call}”: {text}.",
            "Er is niets gewijzigd.",
            "Pas de gegevens aan en probeer het opnieuw.",
        ),
        Said(
            "The other side refused “{call}”: {text}.",
            "Nothing was changed.",
            "Mend the data and try again.",
        ),
    ),
    "api_host_refused": Entry(
        Said(
            "Het adres {host} is niet bekend als Lightspeed of my.QLS.",
            "Er is niets verstuurd, ook geen wachtwoord.",
            "Controleer het ingestelde adres van de API.",
        ),
        Said(
            "The address {host} is not known as Lightspeed or my.QLS.",
            "Nothing was sent, no password either.",
            "Check the address that is set for the API.",
        ),
    ),
    "api_plain_http": Entry(
        Said(
            "Het adres van {host} begint met http:// en is dus niet beveiligd.",
            "Er is niets verstuurd, ook geen wachtwoord.",
            "Gebruik een adres dat met https:// begint.",
        ),
        Said(
            "The address of {host} begins with http:// and so isn't secured.",
            "Nothing was sent, no password either.",
            "Use an address that begins with https://.",
        ),
    ),
    "api_bad_address": Entry(
        Said(
            "Het ingestelde adres van de API is geen geldig webadres ({host}).",
            "Er is niets verstuurd.",
            "Gebruik een adres als https://api.voorbeeld.nl, zonder gebruikersnaam erin.",
        ),
        Said(
            "The address set for the API is not a valid web address ({host}).",
            "Nothing was sent.",
            "Use an address like https://api.example.com, without a user name in it.",
        ),
    ),
}
"""What can happen to any call, whichever side it goes to."""

ENTRIES: dict[str, Entry] = CALLS | SHOP | WAREHOUSE
