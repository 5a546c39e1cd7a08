"""How often the publication date of a saved page is found, beside htmldate and trafilatura."""
