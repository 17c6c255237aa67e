"""The steps of "Aan de slag" and how far the merchant is; pure, from what is on record."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from qls_desktop.domain.settings import Integration

translate = QCoreApplication.translate


class Step(StrEnum):
    """The order in which the documentation tells a merchant to do things."""

    KEY = "key"
    CONNECT = "connect"
    CHECK = "check"
    SYNC = "sync"
    BOOK_IN = "book_in"
    SWITCH_ON = "switch_on"


class Standing(StrEnum):
    """How a step stands."""

    DONE = "done"
    SKIPPED = "skipped"
    NOW = "now"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class StartFacts:
    """What is on record: a good test or run, links, stock at QLS, and no blocking finding."""

    is_connected: bool = False
    has_blocks: bool = True
    is_linked: bool = False
    is_booked_in: bool = False


def standings(
    integration: Integration | None, facts: StartFacts, skipped: Collection[str]
) -> dict[Step, Standing]:
    """How each step stands; the first that is neither done nor skipped is the one to do now.

    A product sync shows that the check was passed or dared, so it counts for the check too.
    """
    exists = integration is not None and integration.id > 0
    auto = integration.auto if integration is not None else None
    done = {
        Step.KEY: exists,
        Step.CONNECT: exists and facts.is_connected,
        Step.CHECK: exists and (facts.is_linked or not facts.has_blocks),
        Step.SYNC: facts.is_linked,
        Step.BOOK_IN: facts.is_booked_in,
        Step.SWITCH_ON: auto is not None and auto.orders and auto.stock,
    }
    found: dict[Step, Standing] = {}
    for step in Step:
        if done[step]:
            found[step] = Standing.DONE
        elif step in skipped:
            found[step] = Standing.SKIPPED
        else:
            is_first = Standing.NOW not in found.values()
            found[step] = Standing.NOW if is_first else Standing.LATER
    return found


def is_finished(found: dict[Step, Standing]) -> bool:
    """Whether nothing is left to do."""
    return all(one in (Standing.DONE, Standing.SKIPPED) for one in found.values())


def title(step: Step) -> str:
    """The step's name."""
    return {
        Step.KEY: translate("StartSteps", "Maak een API-sleutel in Lightspeed"),
        Step.CONNECT: translate("StartSteps", "Koppel de winkel en my.QLS"),
        Step.CHECK: translate("StartSteps", "Kijk uw producten na"),
        Step.SYNC: translate("StartSteps", "Synchroniseer de producten voor het eerst"),
        Step.BOOK_IN: translate("StartSteps", "Laat uw goederen inboeken bij QLS"),
        Step.SWITCH_ON: translate("StartSteps", "Zet bestellingen en voorraden aan"),
    }[step]


def explanation(step: Step) -> str:
    """What to do."""
    return {
        Step.KEY: translate(
            "StartSteps",
            "In Lightspeed: Instellingen › Winkelinstellingen › Developers › Nieuwe API-sleutel."
            " Bewaar de sleutel, zet haar aan met het schuifje, en vink deze rechten aan:\n"
            "•  Products: lezen en schrijven\n"
            "•  Orders: lezen en schrijven\n"
            "•  Customers: lezen\n"
            "•  Settings: lezen en schrijven\n"
            "Kopieer daarna de API Key en de API Secret; elk is 32 tekens lang.",
        ),
        Step.CONNECT: translate(
            "StartSteps",
            'Vul op de pagina Integratie uw my.QLS-account en de API-sleutel in, en kies "Opslaan".'
            " QLS Desktop test dan beide verbindingen en elk recht.",
        ),
        Step.CHECK: translate(
            "StartSteps",
            "Elk product heeft een eigen EAN en een eigen SKU nodig; die worden bij QLS één keer"
            " vastgelegd. Laat op de pagina Productcontrole de winkel lezen en los op wat"
            " blokkeert.",
        ),
        Step.SYNC: translate(
            "StartSteps",
            "QLS Desktop koppelt uw producten aan my.QLS en maakt aan wat daar nog niet bestaat."
            " U kunt intussen gewoon doorwerken.",
        ),
        Step.BOOK_IN: translate(
            "StartSteps",
            "Stuur uw goederen naar QLS en wacht tot zij zijn ingeboekt. Zodra my.QLS voorraad"
            " toont, is deze stap vanzelf gedaan.",
        ),
        Step.SWITCH_ON: translate(
            "StartSteps",
            'Zet op de pagina Integratie "Synchroniseer bestellingen automatisch" en "Synchroniseer'
            ' voorraden automatisch" aan, en kies "Opslaan".',
        ),
    }[step]


def action(step: Step) -> str:
    """The text of the step's button."""
    return {
        Step.KEY: translate("StartSteps", "Ik heb een API-sleutel"),
        Step.CONNECT: translate("StartSteps", "Naar de integratie"),
        Step.CHECK: translate("StartSteps", "Naar de productcontrole"),
        Step.SYNC: translate("StartSteps", "Synchroniseer producten"),
        Step.BOOK_IN: translate("StartSteps", "Kijk opnieuw in my.QLS"),
        Step.SWITCH_ON: translate("StartSteps", "Naar de integratie"),
    }[step]


def risk(step: Step) -> str:
    """What skipping the step risks; empty when it can't be skipped."""
    return {
        Step.KEY: "",
        Step.CONNECT: "",
        Step.CHECK: translate(
            "StartSteps",
            "Een fout EAN of een dubbele SKU komt zo bij QLS terecht en is daarna alleen met de"
            " hand te herstellen. Producten zonder EAN of SKU worden niet gekoppeld.",
        ),
        Step.SYNC: translate(
            "StartSteps",
            "Zonder koppeling gaat geen enkele bestelling naar QLS en wordt geen voorraad"
            " bijgewerkt.",
        ),
        Step.BOOK_IN: translate(
            "StartSteps",
            "Zolang my.QLS geen voorraad toont, zou de voorraadsynchronisatie uw winkel op 0"
            " zetten, en kan QLS bestellingen niet inpakken.",
        ),
        Step.SWITCH_ON: translate(
            "StartSteps",
            "Er gaat dan niets vanzelf: u start elke synchronisatie zelf op de pagina Integratie.",
        ),
    }[step]
