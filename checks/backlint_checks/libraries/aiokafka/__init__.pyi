"""aiokafka 0.14.0. A request has forty seconds; waiting for the next message is endless on purpose."""

from .consumer import AIOKafkaConsumer
from .producer import AIOKafkaProducer
from .structs import ConsumerRecord, TopicPartition
