"""djangorestframework 3.18.3."""

from typing import Any

from backlint.stub import Many, Source, part

from .fields import Field

class RelatedField(Field):
    def __init__(self, *, queryset: Any = None, many: Many = False, **kwargs: Any) -> None: ...

# The other row, or each of the other rows, as text.
@part("text")
class StringRelatedField(RelatedField): ...

# It reads the foreign key's own column. Of many rows it reads the rows.
@part("key")
class PrimaryKeyRelatedField(RelatedField): ...

class SlugRelatedField(RelatedField):
    def __init__(self, slug_field: Source["then"] = "pk", *, queryset: Any = None, many: Many = False, **kwargs: Any) -> None: ...

# By default its link is made of the key.
@part("key")
class HyperlinkedRelatedField(RelatedField): ...

@part("key")
class HyperlinkedIdentityField(HyperlinkedRelatedField): ...
