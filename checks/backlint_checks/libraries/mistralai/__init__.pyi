"""mistralai 3.7.0; before 2.0 the client was here."""

from .client import Mistral as Mistral
