"""Django 6.1.3; the same in 5.2."""

from .dispatcher import Signal, receiver
