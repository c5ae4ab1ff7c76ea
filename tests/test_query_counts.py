"""What `n-plus-one-query` says of small programs, compared with the queries that Django and SQLAlchemy send for them.

Each program asks for rows in one of several ways and reads one of several things of each row. It is run on SQLite with few rows and with
twice as many: where more queries are sent for more rows, there has to be a finding, and nowhere else.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import django
import pytest
import sqlalchemy
from backlint_checks.data.n_plus_one_query import NPlusOneQuery
from django.conf import settings
from sqlalchemy.orm import Session

from .programs import program

FEW, MANY = 3, 6

DJANGO_MODELS = """
from django.db import models

class Publisher(models.Model):
    name = models.CharField(max_length=80)

class Author(models.Model):
    name = models.CharField(max_length=80)
    publisher = models.ForeignKey(Publisher, on_delete=models.CASCADE, related_name="authors")

class Tag(models.Model):
    label = models.CharField(max_length=80)

class Book(models.Model):
    title = models.CharField(max_length=80)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="books")
    editor = models.ForeignKey(Author, null=True, on_delete=models.CASCADE, related_name="edited")
    tags = models.ManyToManyField(Tag, related_name="books")

    def __str__(self):
        return f"{self.title} by {self.author.name}"

    @property
    def byline(self):
        return self.author.name.upper()

    def labels(self):
        return [tag.label for tag in self.tags.all()]
"""
DJANGO_QUERIES = (
    "Book.objects.all()",
    'Book.objects.select_related("author")',
    'Book.objects.prefetch_related("author")',
    'Book.objects.select_related("author__publisher").order_by("title")',
    "Book.objects.select_related()",
    'Book.objects.select_related("author").select_related(None)',
    'Book.objects.prefetch_related("tags", "editor")',
    'Book.objects.filter(title__startswith="b").prefetch_related(models.Prefetch("tags", to_attr="own_tags"))',
    'Book.objects.select_related("author").prefetch_related("author__books")',
)
#: What a serializer reads of columns that were left out is not followed.
DJANGO_LEAVING_OUT = ('Book.objects.only("title")', 'Book.objects.defer("title")')
DJANGO_READS = (
    "book.title",
    "book.pk",
    "book.author_id",
    "book.author.pk",
    "book.author.name",
    "book.author.publisher.name",
    "book.author.publisher_id",
    "book.editor is None",
    "book.editor.name",
    "[tag.label for tag in book.tags.all()]",
    "len(book.tags.all())",
    "book.tags.count()",
    'book.tags.filter(label="x").exists()',
    "book.labels()",
    "book.byline",
    "str(book)",
    "[other.title for other in book.author.books.all()]",
)

SERIALIZERS = """
from rest_framework import serializers

class PublisherSerializer(serializers.ModelSerializer):
    class Meta:
        model = Publisher
        fields = ["name"]

class AuthorSerializer(serializers.ModelSerializer):
    publisher = PublisherSerializer()

    class Meta:
        model = Author
        fields = ["name", "publisher"]

class TagSerializer(serializers.ModelSerializer):
    class Meta:
        model = Tag
        fields = "__all__"

class Plain(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title", "author", "editor"]

class Everything(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = "__all__"

class Most(serializers.ModelSerializer):
    class Meta:
        model = Book
        exclude = ["tags"]

class Deep(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["title", "author"]
        depth = 1

class Nested(serializers.ModelSerializer):
    author = AuthorSerializer()
    tags = TagSerializer(many=True)

    class Meta:
        model = Book
        fields = ["title", "author", "tags"]

class Sourced(serializers.ModelSerializer):
    author_name = serializers.CharField(source="author.name")
    writer = serializers.PrimaryKeyRelatedField(source="author", read_only=True)

    class Meta:
        model = Book
        fields = ["author_name", "writer"]

class Texts(serializers.ModelSerializer):
    tags = serializers.StringRelatedField(many=True)

    class Meta:
        model = Book
        fields = ["tags"]

class Slugs(serializers.ModelSerializer):
    author = serializers.SlugRelatedField(slug_field="name", read_only=True)

    class Meta:
        model = Book
        fields = ["author"]

class Keys(serializers.ModelSerializer):
    author = serializers.PrimaryKeyRelatedField(read_only=True)
    tags = serializers.PrimaryKeyRelatedField(many=True, read_only=True)

    class Meta:
        model = Book
        fields = ["author", "tags"]

class Method(serializers.ModelSerializer):
    shown = serializers.SerializerMethodField()
    key = serializers.SerializerMethodField(method_name="the_key")

    class Meta:
        model = Book
        fields = ["shown", "key"]

    def get_shown(self, book):
        return book.byline

    def the_key(self, book):
        return book.author_id

class Properties(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["title", "byline", "labels"]

class Own(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["title"]

    def to_representation(self, book):
        shown = super().to_representation(book)
        shown["editor"] = book.editor.name
        return shown

class Replaced(serializers.ModelSerializer):
    author = AuthorSerializer()

    class Meta:
        model = Book
        fields = ["author"]

    def to_representation(self, book):
        return {"title": book.title}
"""
SHOWN = (
    "Plain", "Everything", "Most", "Deep", "Nested", "Sourced", "Texts", "Slugs", "Keys", "Method", "Properties", "Own", "Replaced",
)  # fmt: skip

SQLALCHEMY_MODELS = """
from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, joinedload, mapped_column, relationship, selectinload, subqueryload

class Base(DeclarativeBase):
    pass

class Publisher(Base):
    __tablename__ = "publisher"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]

class Author(Base):
    __tablename__ = "author"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    publisher_id: Mapped[int] = mapped_column(ForeignKey("publisher.id"))
    publisher: Mapped[Publisher] = relationship()
    books: Mapped[list["Book"]] = relationship(back_populates="author", foreign_keys="Book.author_id")

class Book(Base):
    __tablename__ = "book"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))
    editor_id: Mapped[int] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Author] = relationship(back_populates="books", foreign_keys=[author_id])
    editor: Mapped[Author] = relationship(foreign_keys=[editor_id], lazy="joined")
    tags: Mapped[list["Tag"]] = relationship()

    @property
    def byline(self) -> str:
        return self.author.name.upper()

class Tag(Base):
    __tablename__ = "tag"
    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str]
    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"))
"""
SQLALCHEMY_QUERIES = (
    "session.scalars(select(Book))",
    "session.execute(select(Book)).scalars().all()",
    "session.query(Book).all()",
    "session.scalars(select(Book).options(joinedload(Book.author)))",
    "session.scalars(select(Book).options(selectinload(Book.author).joinedload(Author.publisher)))",
    "session.scalars(select(Book).options(selectinload(Book.tags)).order_by(Book.title)).all()",
    "session.query(Book).options(subqueryload(Book.tags), joinedload(Book.author)).filter(Book.id > 0)",
)
SQLALCHEMY_READS = (
    "book.title",
    "book.author_id",
    "book.author.name",
    "book.author.publisher.name",
    "book.author.publisher_id",
    "book.editor.name",
    "[tag.label for tag in book.tags]",
    "len(book.tags)",
    "book.byline",
)


def functions(queries: tuple[str, ...], loops: Iterable[str], parameters: str = "", first: int = 0) -> tuple[str, dict[str, str]]:
    """A function for each way to ask and each loop, as text, and what each is about."""
    text, about = "", {}
    for i, query in enumerate(queries, first):
        for j, loop in enumerate(loops):
            name = f"case_{i}_{j}"
            about[name] = loop.format(query)
            text += f"\ndef {name}({parameters}):\n    return {about[name]}\n"
    return text, about


def comprehensions(reads: tuple[str, ...]) -> list[str]:
    return [f"[{read} for book in {{}}]" for read in reads]


def reported(text: str) -> set[str]:
    """The functions in which the rule finds something."""
    return {finding.scope for finding in NPlusOneQuery().check(program({"books/models.py": text}))}


def compare(about: dict[str, str], found: set[str], counts: Callable[[str], tuple[int, int]]) -> list[str]:
    """Where the rule and the database do not agree."""
    wrong = []
    for name, what in about.items():
        few, many = counts(name)
        if (many > few) != (name in found):
            wrong.append(f"{what}: {few} and {many} queries, but {'a' if name in found else 'no'} finding")
    return wrong


@contextmanager
def django_books(models: dict[str, Any], rows: int) -> Iterator[None]:
    from django.db import connection

    kinds = [models[name] for name in ("Publisher", "Author", "Tag", "Book")]
    with connection.schema_editor() as editor:
        for kind in kinds:
            editor.create_model(kind)
    for i in range(rows):
        people = [
            models["Author"].objects.create(name=f"a{i}", publisher=models["Publisher"].objects.create(name=f"p{i}")) for _ in range(2)
        ]
        book = models["Book"].objects.create(title=f"b{i}", author=people[0], editor=people[1])
        book.tags.add(*[models["Tag"].objects.create(label=f"t{i}") for _ in range(2)])
    yield
    with connection.schema_editor() as editor:
        for kind in reversed(kinds):
            editor.delete_model(kind)


@pytest.mark.filterwarnings("ignore:Calling select_related")  # deprecated by newer versions of Django; people still have it
def test_django_sends_more_queries_for_more_rows_exactly_where_there_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    shows = [f"{name}({{}}, many=True).data" for name in SHOWN]
    text, about = functions(DJANGO_QUERIES, [*comprehensions(DJANGO_READS), *shows])
    more, about_more = functions(DJANGO_LEAVING_OUT, comprehensions(DJANGO_READS), first=len(DJANGO_QUERIES))
    text, about = text + more, about | about_more
    (tmp_path / "books").mkdir()
    (tmp_path / "books" / "__init__.py").write_text("")
    (tmp_path / "books" / "models.py").write_text(DJANGO_MODELS + SERIALIZERS + text)
    monkeypatch.syspath_prepend(tmp_path)
    settings.configure(
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "books"],
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    )
    django.setup()
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    made = vars(sys.modules["books.models"])
    measured: dict[str, list[int]] = {}
    for rows in (FEW, MANY):
        with django_books(made, rows):
            for name in about:
                with CaptureQueriesContext(connection) as queries:
                    made[name]()
                measured.setdefault(name, []).append(len(queries))
    connection.connection.close()  # Django leaves databases in memory open, and newer Pythons mind
    assert compare(about, reported(DJANGO_MODELS + SERIALIZERS + text), lambda name: (measured[name][0], measured[name][1])) == []


def run(text: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The names of a module with this text."""
    module = ModuleType("books.models")
    monkeypatch.setitem(sys.modules, "books.models", module)
    exec(compile(text, "books/models.py", "exec", dont_inherit=True), module.__dict__)
    return module.__dict__


def test_sqlalchemy_sends_more_queries_for_more_rows_exactly_where_there_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    text, about = functions(SQLALCHEMY_QUERIES, comprehensions(SQLALCHEMY_READS), "session: Session")
    made = run(SQLALCHEMY_MODELS + text, monkeypatch)
    measured: dict[str, list[int]] = {}
    for rows in (FEW, MANY):
        engine = sqlalchemy.create_engine("sqlite://")
        made["Base"].metadata.create_all(engine)
        with Session(engine) as session:
            for i in range(rows):
                people = [made["Author"](name=f"a{i}", publisher=made["Publisher"](name=f"p{i}")) for _ in range(2)]
                tags = [made["Tag"](label=f"t{i}") for _ in range(2)]
                session.add(made["Book"](title=f"b{i}", author=people[0], editor=people[1], tags=tags))
            session.commit()
        sent: list[str] = []
        sqlalchemy.event.listen(engine, "before_cursor_execute", lambda *given, sent=sent: sent.append(given[2]))
        for name in about:
            sent.clear()
            with Session(engine) as session:
                made[name](session)
            measured.setdefault(name, []).append(len(sent))
        engine.dispose()
    assert compare(about, reported(SQLALCHEMY_MODELS + text), lambda name: (measured[name][0], measured[name][1])) == []
