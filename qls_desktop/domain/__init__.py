"""The business in plain Python: values, rules, decisions. No I/O and no clock."""
