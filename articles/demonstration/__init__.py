"""The demonstration: dispatches written for this project, what their timeline must hold, and how both are loaded and served."""
