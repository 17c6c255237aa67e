"""What helps support staff: the self-test, the bundle and its replay."""
