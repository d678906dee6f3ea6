"""The law as its readers see it: sources, and articles with their rules beside the text."""
