"""Django 6.1.3."""

from .generic.base import View
