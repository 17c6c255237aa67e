"""Finds the files that come with the program: icons and translations."""

import sys
from pathlib import Path

import qls_desktop


def resources_folder() -> Path:
    """The folder ``resources``, in an installer's bundle, an installed package or a checkout.

    Raises:
        FileNotFoundError: the program was installed without it.
    """
    package = Path(qls_desktop.__file__).parent
    bundle = getattr(sys, "_MEIPASS", None)
    places = [package / "resources", package.parent / "resources"]
    if bundle is not None:
        places.insert(0, Path(bundle) / "resources")
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(places[0])
