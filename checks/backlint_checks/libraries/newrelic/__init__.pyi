"""newrelic 11.1.0."""
