"""Writes the codes of one variant, and reads a variant for it (api/lightspeed.md, section 7)."""

from collections.abc import Mapping

from qls_desktop.domain.catalogue import Variant
from qls_desktop.domain.repair import CodeField
from qls_desktop.lightspeed import decode_catalogue
from qls_desktop.lightspeed.calls import get, put
from qls_desktop.lightspeed.envelope import one, opened
from qls_desktop.transport.channel import Channel
from qls_desktop.transport.request import Answer, Lane

_NAMES = {CodeField.EAN: "ean", CodeField.ARTICLE_CODE: "articleCode", CodeField.SKU: "sku"}


async def read_variant(channel: Channel, language: str, variant_id: int) -> Variant:
    """One variant as the shop holds it now; 1 call, for something that a user waits for.

    Raises:
        ApiProblemError: the shop couldn't be asked.
    """
    request = get(language, "variants/{id}.json", Lane.USER, variant_id)
    return await channel.read(request, one(request, "variant", decode_catalogue.variant))


async def write_codes(
    channel: Channel, language: str, variant_id: int, codes: Mapping[CodeField, str]
) -> None:
    """Sets codes of a variant; 1 call.

    Absolute and partial, so repeating does no harm. An answer of 200 proves nothing: the caller
    reads the variant back.

    Raises:
        ApiProblemError: the shop refused, or couldn't be asked.
    """
    body = {"variant": {_NAMES[field]: code for field, code in codes.items()}}
    request = put(language, "variants/{id}.json", Lane.USER, variant_id, body)

    def accepted(answer: Answer) -> None:
        opened(request, answer)

    await channel.write(request, accepted, repeatable=True)
