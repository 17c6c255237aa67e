"""What a run leaves in caches."""

from urllib.parse import urlsplit

from qls_desktop.store.instants import from_text


def empty_caches() -> None:
    """Lets go of the last addresses and instants that a run read.

    They are nothing by themselves, but each was made among thousands of objects that are gone, and
    keeps a megabyte around it from going back (decisions/0025).
    """
    urlsplit.cache_clear()  # type: ignore[attr-defined]
    from_text.cache_clear()
