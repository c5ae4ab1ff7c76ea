"""influxdb-client 1.50.0."""
