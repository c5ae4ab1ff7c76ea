"""Django 6.1.3."""

from . import BaseCommand, CommandError
