"""Which documents' events are the same event.

A pair is decided by type, time, place, actors, figures and words (``likeness``), unless something makes it impossible (``contradictions``).
``clusters`` grow from the surest pairs. ``neighbourhood`` names what must be compared at all.
"""
