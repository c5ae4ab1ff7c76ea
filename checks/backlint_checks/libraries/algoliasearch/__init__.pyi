"""algoliasearch 4.48.0."""
