"""djangorestframework 3.18.3. A serializer reads each of its sources from each object when `data` is read."""

from typing import Any

from backlint.stub import Many, Rows, Unread, blocking, query, shows, write

from .exceptions import ValidationError
from .fields import (
    BooleanField,
    CharField,
    ChoiceField,
    DateField,
    DateTimeField,
    DecimalField,
    DictField,
    EmailField,
    Field,
    FloatField,
    HiddenField,
    IntegerField,
    JSONField,
    ListField,
    ReadOnlyField,
    SerializerMethodField,
    URLField,
    UUIDField,
)
from .relations import (
    HyperlinkedIdentityField,
    HyperlinkedRelatedField,
    PrimaryKeyRelatedField,
    RelatedField,
    SlugRelatedField,
    StringRelatedField,
)

ALL_FIELDS = "__all__"

@shows(
    fields="Meta.fields",
    exclude="Meta.exclude",
    depth="Meta.depth",
    model="Meta.model",
    method="to_representation",
    rows="all",
    unless="fields get_fields get_field_names",
)
class BaseSerializer(Field):
    instance: Any
    initial_data: Any
    context: dict[str, Any]
    data: Any
    validated_data: Any
    errors: Any
    # What is given for `data` is checked and written, and only then shown.
    def __init__(self, instance: Rows = None, data: Unread = ..., *, many: Many = False, **kwargs: Any) -> None: ...
    @query
    @blocking
    def is_valid(self, *, raise_exception: bool = False) -> bool: ...
    def to_representation(self, instance: Any) -> Any: ...
    def to_internal_value(self, data: Any) -> Any: ...

class Serializer(BaseSerializer):
    def validate(self, attrs: Any) -> Any: ...
    def save(self, **kwargs: Any) -> Any: ...

class ListSerializer(BaseSerializer):
    child: Any

class ModelSerializer(Serializer):
    @write
    @blocking
    def save(self, **kwargs: Any) -> Any: ...
    @write
    @blocking
    def create(self, validated_data: Any) -> Any: ...
    @write
    @blocking
    def update(self, instance: Any, validated_data: Any) -> Any: ...

class HyperlinkedModelSerializer(ModelSerializer): ...
