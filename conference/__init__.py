"""Read records of social work with children and families; show what they say and leave out."""

__version__ = "0.1.0"
