"""The PC: folders, keyring, log file and network state."""
