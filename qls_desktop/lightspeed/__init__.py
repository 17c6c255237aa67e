"""The Lightspeed C-Series API, in and out of domain values (api/lightspeed.md)."""
