"""kubernetes 37.0.1."""

from . import client, config, watch
