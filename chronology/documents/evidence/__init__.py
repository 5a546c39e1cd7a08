"""The publication date of a page as a vote: everything that names one, and how often its kind is right."""
