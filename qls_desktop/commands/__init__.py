"""The command line's groups of commands (design.md, section 11), one file each."""
