"""What changed since a products run was planned: carrying it out can take hours."""

from qls_desktop.domain.product_actions import CreateProduct, UpdateFields
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.settings import Integration
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.creations import Creations
from qls_desktop.store.hand_links import HandLinks
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.links import Links
from qls_desktop.sync.run import Run


class Meanwhile:
    """Looks, before an action is carried out, whether it still is what was planned."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._decided = HandLinks(run.parts.store).standing(run.integration.id)

    def find_decided(self) -> tuple[set[int], set[str]]:
        """The variants about whose links the merchant decided since, and their my.QLS products."""
        before = self._decided
        now = HandLinks(self._run.parts.store).standing(self._run.integration.id)
        variants = {one for one in before | now if before.get(one) != now.get(one)}
        told = [known[one] for one in variants for known in (before, now) if one in known]
        products = {product for one in told for product in (one.before, one.after) if product}
        return variants, products

    def find_hindrance(self, action: CreateProduct) -> Reason | None:
        """Why a product isn't to be made after all; EAN and SKU couldn't be mended any more."""
        run = self._run
        if self._are_settings_others():
            return reason("product_settings_changed")
        variant = Catalogue(run.parts.store).variant(run.integration.id, action.variant_id)
        sku_field = run.integration.products.sku_field
        codes = (variant.ean.strip(), variant.code(sku_field)) if variant else None
        if codes != (action.ean, action.sku) or action.variant_id in self.find_decided()[0]:
            return reason("product_changed_meanwhile")
        shop = (run.integration.account_id, run.integration.id)
        if Creations(run.parts.store).is_made_elsewhere(*shop, action.ean, action.sku):
            return reason("product_creation_unresolved_elsewhere")
        if Links(run.parts.store).is_linked_elsewhere(*shop, action.ean, action.sku):
            return reason("product_made_elsewhere", ean=action.ean, sku=action.sku)
        return None

    def find_field_hindrance(self, action: UpdateFields) -> Reason | None:
        """Why fields aren't to be written after all."""
        mine = self._run.integration
        now = Integrations(self._run.parts.store).get(mine.id)
        synced = now.products.fields if now and now.account_id == mine.account_id else frozenset()
        if not action.changes.keys() <= synced:
            return reason("fields_settings_changed")
        if action.variant_id in self.find_decided()[0]:
            return reason("product_changed_meanwhile")
        return None

    def _are_settings_others(self) -> bool:
        """Whether the merchant chose another account or other rules: the plan was made by these."""
        mine = self._run.integration
        now = Integrations(self._run.parts.store).get(mine.id)
        return now is None or _by_what(now) != _by_what(mine)


def _by_what(integration: Integration) -> tuple[object, ...]:
    rules = integration.products
    return integration.account_id, rules.sku_field, rules.match, rules.create_unknown
