"""supabase 2.34.1. Two minutes for tables, twenty seconds for storage, five for functions."""

from .client import AsyncClient, Client, acreate_client, create_client
from .lib.client_options import AsyncClientOptions, ClientOptions
