"""paramiko 5.1.0."""

from typing import Any, Self

from backlint.stub import FOREVER, Configures, Deadline, Secret, blocking, network

from .sftp_client import SFTPClient
from .transport import Channel, Transport

class MissingHostKeyPolicy: ...
class AutoAddPolicy(MissingHostKeyPolicy): ...
class RejectPolicy(MissingHostKeyPolicy): ...
class WarningPolicy(MissingHostKeyPolicy): ...

class SSHClient:
    def __enter__(self) -> Self: ...
    def load_system_host_keys(self, filename: str | None = None) -> None: ...
    def load_host_keys(self, filename: str) -> None: ...
    def set_missing_host_key_policy(self, policy: Any) -> None: ...
    # `sock` is a connection that somebody else has made.
    @network
    @blocking
    def connect(
        self,
        hostname: str,
        port: int = 22,
        username: str | None = None,
        password: Secret = None,
        pkey: Any = None,
        key_filename: Any = None,
        timeout: Deadline = FOREVER,
        allow_agent: bool = True,
        look_for_keys: bool = True,
        compress: bool = False,
        sock: Configures = None,
        banner_timeout: float | None = None,
        auth_timeout: float | None = None,
        channel_timeout: float | None = None,
        passphrase: Secret = None,
        disabled_algorithms: Any = None,
        transport_factory: Any = None,
        auth_strategy: Any = None,
    ) -> None: ...
    # The timeout is that of the channel: of each read of the output.
    @network
    @blocking
    def exec_command(
        self, command: str, bufsize: int = -1, timeout: Deadline = FOREVER, get_pty: bool = False, environment: Any = None
    ) -> tuple[Any, Any, Any]: ...
    @network
    @blocking
    def invoke_shell(
        self, term: str = "vt100", width: int = 80, height: int = 24, width_pixels: int = 0, height_pixels: int = 0, environment: Any = None
    ) -> Channel: ...
    @network
    @blocking
    def open_sftp(self) -> SFTPClient: ...
    def get_transport(self) -> Transport: ...
    def close(self) -> None: ...
