"""Django 6.1.3."""
