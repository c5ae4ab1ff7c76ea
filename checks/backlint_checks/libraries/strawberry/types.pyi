"""strawberry-graphql 0.341.2."""

from . import Info
