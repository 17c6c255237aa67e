"""The mutants that survive, and why each of them may."""

ARGUED: dict[str, str] = {}
"""By :attr:`tests.mutants.mutate.Mutant.name`."""
