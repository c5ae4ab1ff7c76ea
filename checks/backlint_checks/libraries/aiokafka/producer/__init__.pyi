"""aiokafka 0.14.0."""

from .producer import AIOKafkaProducer
