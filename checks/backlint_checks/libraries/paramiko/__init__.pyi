"""paramiko 5.1.0.

`connect` bounds the banner, the handshake and the authentication (15, 15 and 30 s), but not the TCP connection that comes first, unless it is
given `timeout`. A command's output and a shell's are read for ever without a timeout of their own, on `exec_command` or on the channel; nor
have the transfers of SFTP any.
"""

from . import client, sftp_client, ssh_exception, transport
from .client import AutoAddPolicy, MissingHostKeyPolicy, RejectPolicy, SSHClient, WarningPolicy
from .sftp_client import SFTP, SFTPClient
from .ssh_exception import AuthenticationException, BadHostKeyException, SSHException
from .transport import Channel, Transport
