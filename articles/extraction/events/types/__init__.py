"""One module, one type of event; each holds a ``TYPE``."""
