"""ldap3 2.9.1."""

from . import exceptions
