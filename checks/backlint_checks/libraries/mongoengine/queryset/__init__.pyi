"""mongoengine 0.29.3."""

from .queryset import QuerySet
from .manager import QuerySetManager, queryset_manager
from .visitor import Q
