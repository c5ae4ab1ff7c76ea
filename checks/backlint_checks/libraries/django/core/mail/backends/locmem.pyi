"""Django 6.1.3. It talks to nobody."""

from backlint.stub import inert

from .base import BaseEmailBackend

@inert
class EmailBackend(BaseEmailBackend): ...
