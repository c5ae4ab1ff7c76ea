"""Dependencies of modules and services on each other that are no import."""
