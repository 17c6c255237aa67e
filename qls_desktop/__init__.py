"""QLS Desktop: carries orders, stock and products between a Lightspeed C-Series shop and my.QLS."""

__version__ = "0.1.0"
