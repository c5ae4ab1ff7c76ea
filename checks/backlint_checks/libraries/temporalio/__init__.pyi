"""temporalio 1.35.0."""
