"""retry 0.9.2 and retry2 0.9.5. `tries=-1`, the default, means for ever."""

from .api import retry
