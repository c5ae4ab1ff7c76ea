"""procrastinate 3.10.0. Jobs are rows of the database: deferring one writes, through a connection of its own."""

from .app import App
from .blueprints import Blueprint
from .retry import RetryStrategy
