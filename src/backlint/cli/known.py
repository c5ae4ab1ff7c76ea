"""The rules that there are for whoever asks about rules: those installed, and those of the project in which one stands."""

from __future__ import annotations

from ..config import Config, ConfigError, load
from ..registry import Plugins, load_plugins


def known_plugins(config: Config | None = None) -> Plugins:
    """The rules of `config`, else of the settings that hold in the working directory. Mistakes in these are not this command's business.

    Raises:
        PluginError: A package or a folder of rules is broken.
    """
    if config is None:
        try:
            config = load()
        except ConfigError as error:
            config = error.usable
    return load_plugins(folders=[folder for folder in config.check_folders if folder.is_dir()] if config else ())
