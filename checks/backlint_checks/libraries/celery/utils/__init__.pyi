"""celery 5.7.0."""
