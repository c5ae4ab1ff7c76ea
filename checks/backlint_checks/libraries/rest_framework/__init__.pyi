"""djangorestframework 3.18.3."""
