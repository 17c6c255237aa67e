"""An imitation of the Lightspeed eCom C-Series API, faithful to api/lightspeed.md."""
