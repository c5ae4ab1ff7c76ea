"""django-ninja 1.7.1. A schema reads of a row what its fields are called, or what `resolve_` and the name of a field gives.

Of what a `ModelSchema` takes over from a model, foreign keys are shown by their own column, and many rows by their keys.
"""

from backlint.stub import shows
from pydantic import BaseModel

@shows(annotations="yes", resolve="resolve_{name}", rows="all")
class Schema(BaseModel): ...

@shows(annotations="yes", resolve="resolve_{name}", rows="all", fields="Meta.fields", exclude="Meta.exclude", model="Meta.model")
class ModelSchema(Schema): ...
