"""Compiled from ``ui/`` and ``resources/`` by ``./dev forms``; never edited by hand."""
