"""curl_cffi 0.16.3."""

from . import requests
from .requests import AsyncSession, Response, Session, delete, get, head, options, patch, post, put, request
