"""A C-Series shop and a my.QLS warehouse on this machine."""
