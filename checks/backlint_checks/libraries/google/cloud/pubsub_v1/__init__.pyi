"""google-cloud-pubsub 2.44.0. A minute for each request; None means for ever. What is published is sent from another thread."""

from . import publisher, subscriber
from .publisher import Client as PublisherClient
from .subscriber import Client as SubscriberClient
