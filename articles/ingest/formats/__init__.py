"""Source formats: one module each, with a ``FORMAT`` that carries its extensions and examples. Nothing else to register."""
