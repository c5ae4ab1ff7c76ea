"""paho-mqtt 2.2.0."""
