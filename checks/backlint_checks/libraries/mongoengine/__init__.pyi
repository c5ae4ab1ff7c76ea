"""mongoengine 0.29.3. Its client is that of pymongo, with the same defaults."""

from .connection import connect, disconnect, get_connection, get_db, register_connection
from .document import Document, DynamicDocument, DynamicEmbeddedDocument, EmbeddedDocument
from .errors import DoesNotExist, MultipleObjectsReturned, NotUniqueError, OperationError, ValidationError
from .fields import (
    BinaryField,
    BooleanField,
    CachedReferenceField,
    ComplexDateTimeField,
    DateField,
    DateTimeField,
    DecimalField,
    DictField,
    DynamicField,
    EmailField,
    EmbeddedDocumentField,
    EmbeddedDocumentListField,
    EnumField,
    FileField,
    FloatField,
    GenericEmbeddedDocumentField,
    GenericReferenceField,
    GeoPointField,
    ImageField,
    IntField,
    LazyReferenceField,
    ListField,
    LongField,
    MapField,
    ObjectIdField,
    PointField,
    ReferenceField,
    SequenceField,
    SortedListField,
    StringField,
    URLField,
    UUIDField,
)
from .queryset import Q, QuerySet, queryset_manager
