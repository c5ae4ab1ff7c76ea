"""django-ninja 1.7.1."""

from .main import NinjaAPI
from .router import Router
from .schema import ModelSchema, Schema
