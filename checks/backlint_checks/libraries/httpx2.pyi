"""httpx2 2.16.2: the continuation of httpx under another import name, with the same defaults."""

from httpx import *
