"""opentelemetry-api 1.38.0."""
