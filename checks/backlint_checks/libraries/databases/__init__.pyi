"""databases 0.9.0. What bounds connecting and statements is the driver, by its own options in the URL or the keywords."""

from .core import Database
