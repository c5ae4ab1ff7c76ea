"""aiokafka 0.14.0."""

from .consumer import AIOKafkaConsumer
