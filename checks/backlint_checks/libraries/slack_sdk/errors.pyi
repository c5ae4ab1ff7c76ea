"""slack_sdk 3.47.0."""

class SlackClientError(Exception): ...

class SlackApiError(SlackClientError):
    response: object
