"""SQLAlchemy 2.1.9; the same in 2.0."""

from typing import Any

from backlint.stub import kept_as

@kept_as("varchar")
class String:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("varchar")
class Unicode:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("varchar")
class VARCHAR:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("text")
class Text:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("text")
class TEXT:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("text")
class UnicodeText:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("integer")
class Integer:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("integer")
class INTEGER:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("bigint")
class BigInteger:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("bigint")
class BIGINT:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("smallint")
class SmallInteger:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("smallint")
class SMALLINT:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("boolean")
class Boolean:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("boolean")
class BOOLEAN:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("double")
class Float:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("timestamp")
class DateTime:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("timestamp")
class DATETIME:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("timestamp")
class TIMESTAMP:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("date")
class Date:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("date")
class DATE:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("json")
class JSON:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("bytes")
class LargeBinary:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("uuid")
class Uuid:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("uuid")
class UUID:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("", 0, "filled")
class Identity:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@kept_as("", 0, "filled")
class Computed:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
