"""Where my.QLS is reached (api/qls.md, section 1)."""

BASE_URL = "https://api.pakketdienstqls.nl"
"""The API's address, unless the account sets another one."""

PORTAL_URL = "https://mijn.pakketdienstqls.nl"
"""The address of the portal that the merchant signs in to."""
