"""aiobotocore 2.25.1. The limits are those of botocore: sixty seconds to connect and sixty for each read, times the attempts."""

from botocore.config import Config

class AioConfig(Config): ...
