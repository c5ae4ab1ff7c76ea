"""faust-streaming 0.15.3."""

from .base import App
