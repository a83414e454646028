"""Events: types, mentions, their dates, modality and roles."""
