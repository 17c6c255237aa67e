"""A my.QLS warehouse on this machine, faithful to api/qls.md."""
