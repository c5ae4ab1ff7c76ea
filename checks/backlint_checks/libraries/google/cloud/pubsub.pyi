"""google-cloud-pubsub 2.44.0."""

from google.cloud.pubsub_v1 import PublisherClient, SubscriberClient
