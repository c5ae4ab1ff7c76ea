"""apscheduler 3.11.3."""
