"""Django 6.1.3; the same in 5.2."""

import enum
from typing import Any

from backlint.stub import alters

from . import aggregates, expressions, fields, functions, manager, query
from .aggregates import Aggregate, Avg, Count, Max, Min, StdDev, Sum, Variance
from .base import Model
from .expressions import Case, Exists, Expression, ExpressionWrapper, F, Func, OuterRef, Subquery, Value, When, Window
from .fields import (
    NOT_PROVIDED,
    AutoField,
    BigAutoField,
    BigIntegerField,
    BinaryField,
    BooleanField,
    CharField,
    CommaSeparatedIntegerField,
    DateField,
    DateTimeField,
    DecimalField,
    DurationField,
    EmailField,
    Field,
    FilePathField,
    FloatField,
    GenericIPAddressField,
    IntegerField,
    PositiveBigIntegerField,
    PositiveIntegerField,
    PositiveSmallIntegerField,
    SlugField,
    SmallAutoField,
    SmallIntegerField,
    TextField,
    TimeField,
    URLField,
    UUIDField,
)
from .fields.files import FileField, ImageField
from .fields.generated import GeneratedField
from .fields.json import JSONField
from .fields.related import ForeignKey, ManyToManyField, OneToOneField
from .manager import Manager
from .query import Prefetch, QuerySet, aprefetch_related_objects, prefetch_related_objects

class Q:
    def __init__(self, *args: Any, _connector: Any = None, _negated: bool = False, **kwargs: Any) -> None: ...

class Index:
    def __init__(self, *expressions: Any, **kwargs: Any) -> None: ...

@alters("check")
class CheckConstraint:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@alters("unique")
class UniqueConstraint:
    def __init__(self, *expressions: Any, **kwargs: Any) -> None: ...

class Choices(enum.Enum):
    value: Any
    label: str

class IntegerChoices(int, Choices): ...
class TextChoices(str, Choices): ...

# The names stand for what `fetch_mode` tells apart.
FETCH_ONE = "one"
FETCH_PEERS = "peers"
FETCH_RAISE = "raise"

CASCADE: Any
PROTECT: Any
RESTRICT: Any
SET: Any
SET_NULL: Any
SET_DEFAULT: Any
DO_NOTHING: Any
