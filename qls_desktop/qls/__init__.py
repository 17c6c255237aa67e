"""The my.QLS API, in and out of domain values (api/qls.md)."""
