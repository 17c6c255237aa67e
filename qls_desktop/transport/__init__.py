"""How we speak HTTP: call budget, repeats, outcome classes, redaction."""
