"""Roles in an event: who took part, where it was, who was hurt."""
