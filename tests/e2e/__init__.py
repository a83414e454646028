"""Tests that drive a real browser; they are skipped, and say so, where none is installed."""
