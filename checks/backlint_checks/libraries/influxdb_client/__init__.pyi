"""influxdb-client 1.50.0. Ten seconds, told in milliseconds."""

from .client.influxdb_client import InfluxDBClient
from .client.delete_api import DeleteApi
from .client.query_api import QueryApi
from .client.write_api import WriteApi, WriteOptions
from .client.write.point import Point
