"""stomp.py 9.0.0. Its socket waits for ever unless it is told not to."""

from .connect import StompConnection10 as Connection10
from .connect import StompConnection11 as Connection
from .connect import StompConnection11 as Connection11
from .connect import StompConnection12 as Connection12
from .listener import ConnectionListener, PrintingListener, StatsListener
