"""Django 6.1.3."""

from typing import Any

from backlint.stub import Secret, blocking, once, query, write

from ...db.models import BooleanField, CharField, DateTimeField, EmailField, ForeignKey, ManyToManyField, Model
from ..contenttypes.models import ContentType
from .base_user import AbstractBaseUser, BaseUserManager

class Permission(Model):
    name = CharField()
    codename = CharField()
    content_type = ForeignKey(ContentType)

class Group(Model):
    name = CharField()
    permissions = ManyToManyField(Permission)

class UserManager[T](BaseUserManager[T]):
    @write
    @blocking
    def create_user(self, username: str, email: str | None = None, password: Secret = None, **extra_fields: Any) -> T: ...
    @write
    @blocking
    def create_superuser(self, username: str, email: str | None = None, password: Secret = None, **extra_fields: Any) -> T: ...

class PermissionsMixin(Model):
    is_superuser = BooleanField()
    groups = ManyToManyField(Group, related_name="user_set")
    user_permissions = ManyToManyField(Permission, related_name="user_set")
    # Permissions are read once for each user object.
    @once
    @query
    @blocking
    def has_perm(self, perm: str, obj: Any = None) -> bool: ...
    @once
    @query
    @blocking
    def has_perms(self, perm_list: Any, obj: Any = None) -> bool: ...
    @once
    @query
    @blocking
    def has_module_perms(self, app_label: str) -> bool: ...
    @once
    @query
    @blocking
    def get_all_permissions(self, obj: Any = None) -> set[str]: ...

class AbstractUser(AbstractBaseUser, PermissionsMixin):
    username = CharField()
    first_name = CharField()
    last_name = CharField()
    email = EmailField()
    is_staff = BooleanField()
    is_active = BooleanField()
    date_joined = DateTimeField()
    objects = UserManager()
    def get_full_name(self) -> str: ...
    def get_short_name(self) -> str: ...
    def email_user(self, subject: str, message: str, from_email: str | None = None, **kwargs: Any) -> None: ...

class User(AbstractUser): ...

class AnonymousUser:
    is_authenticated: bool
    is_anonymous: bool
