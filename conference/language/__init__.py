"""Document to Record to Tags: the only room that knows spaCy."""
