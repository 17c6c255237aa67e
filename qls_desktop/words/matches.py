"""Words for matching: why a variant was linked to a my.QLS product, or wasn't."""

from qls_desktop.words.said import Entry, Said

_WAITS_NL = "De bestellingen en voorraad van deze variant worden niet gesynchroniseerd."
_WAITS_EN = "Orders and stock of this variant aren't synced."

LINKS: dict[str, Entry] = {
    "link_by_ean_and_sku": Entry(
        Said("EAN {ean} en SKU {sku} horen allebei bij {candidates}."),
        Said("EAN {ean} and SKU {sku} both belong to {candidates}."),
    ),
    "link_by_ean": Entry(
        Said("EAN {ean} hoort bij {by_ean}."),
        Said("EAN {ean} belongs to {by_ean}."),
    ),
    "link_by_sku": Entry(
        Said("SKU {sku} hoort bij {by_sku}."),
        Said("SKU {sku} belongs to {by_sku}."),
    ),
}

REFUSALS: dict[str, Entry] = {
    "match_ambiguous_ean": Entry(
        Said(
            "EAN {ean} staat in my.QLS bij meer dan één product: {by_ean}.",
            _WAITS_NL,
            "Laat in my.QLS één product met deze EAN over.",
        ),
        Said(
            "EAN {ean} is on more than one my.QLS product: {by_ean}.",
            _WAITS_EN,
            "Keep one product with this EAN in my.QLS.",
        ),
    ),
    "match_ambiguous_sku": Entry(
        Said(
            "SKU {sku} staat in my.QLS bij meer dan één product: {by_sku}.",
            _WAITS_NL,
            "Laat in my.QLS één product met deze SKU over.",
        ),
        Said(
            "SKU {sku} is on more than one my.QLS product: {by_sku}.",
            _WAITS_EN,
            "Keep one product with this SKU in my.QLS.",
        ),
    ),
    "match_contradiction": Entry(
        Said(
            "EAN {ean} wijst naar {by_ean}, maar SKU {sku} wijst naar {by_sku}.",
            _WAITS_NL,
            "Zoek uit welk product het is en verbeter de andere code in de webshop.",
        ),
        Said(
            "EAN {ean} points to {by_ean}, but SKU {sku} points to {by_sku}.",
            _WAITS_EN,
            "Find out which product it is and correct the other code in the shop.",
        ),
    ),
    "match_only_ean": Entry(
        Said(
            "EAN {ean} klopt met {by_ean}, maar SKU {sku} niet.",
            _WAITS_NL,
            ("Zet in de webshop de SKU van my.QLS, of kies bij de integratie voor matchen op EAN."),
        ),
        Said(
            "EAN {ean} agrees with {by_ean}, but SKU {sku} doesn't.",
            _WAITS_EN,
            "Enter the SKU of my.QLS in the shop, or let the integration match by EAN.",
        ),
    ),
    "match_only_sku": Entry(
        Said(
            "SKU {sku} klopt met {by_sku}, maar EAN {ean} niet.",
            _WAITS_NL,
            ("Zet in de webshop de EAN van my.QLS, of kies bij de integratie voor matchen op SKU."),
        ),
        Said(
            "SKU {sku} agrees with {by_sku}, but EAN {ean} doesn't.",
            _WAITS_EN,
            "Enter the EAN of my.QLS in the shop, or let the integration match by SKU.",
        ),
    ),
    "match_shop_lacks_sku": Entry(
        Said(
            "EAN {ean} klopt met {by_ean}, maar de variant heeft in de webshop geen SKU.",
            _WAITS_NL,
            "Vul in de webshop de SKU in die in my.QLS staat.",
        ),
        Said(
            "EAN {ean} agrees with {by_ean}, but the variant has no SKU in the shop.",
            _WAITS_EN,
            "Enter the SKU of my.QLS in the shop.",
        ),
    ),
    "match_shop_lacks_ean": Entry(
        Said(
            "SKU {sku} klopt met {by_sku}, maar de variant heeft in de webshop geen bruikbare EAN.",
            _WAITS_NL,
            "Vul in de webshop de EAN in die in my.QLS staat.",
        ),
        Said(
            "SKU {sku} agrees with {by_sku}, but the variant has no usable EAN in the shop.",
            _WAITS_EN,
            "Enter the EAN of my.QLS in the shop.",
        ),
    ),
    "match_shared_code": Entry(
        Said(
            (
                "Een andere variant in de webshop heeft dezelfde EAN of SKU; welke van de twee "
                "{candidates} is, valt niet te zeggen."
            ),
            _WAITS_NL,
            "Geef elke variant een eigen EAN en SKU.",
        ),
        Said(
            (
                "Another variant of the shop has the same EAN or SKU; which of them is "
                "{candidates} can't be told."
            ),
            _WAITS_EN,
            "Give every variant an EAN and SKU of its own.",
        ),
    ),
    "match_taken": Entry(
        Said(
            "Ook een andere variant van deze webshop hoort bij {candidates}.",
            _WAITS_NL,
            "Controleer de codes van beide varianten: één my.QLS-product is één variant.",
        ),
        Said(
            "Another variant of this shop belongs to {candidates} as well.",
            _WAITS_EN,
            "Check the codes of both variants: one my.QLS product is one variant.",
        ),
    ),
    "match_none": Entry(
        Said("In my.QLS staat geen product met EAN {ean} of SKU {sku}."),
        Said("my.QLS has no product with EAN {ean} or SKU {sku}."),
    ),
}

ENTRIES: dict[str, Entry] = {**LINKS, **REFUSALS}
