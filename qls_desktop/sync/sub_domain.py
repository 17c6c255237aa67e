"""Where the shop's sub-domain is remembered once its connection was tested."""


def sub_domain_key(integration_id: int) -> str:
    """The name under which the shop's sub-domain is remembered."""
    return f"integration:{integration_id}:sub_domain"
