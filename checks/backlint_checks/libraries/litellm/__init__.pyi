"""litellm 1.106.2.

Ten minutes for most calls and a hundred for completions, unless `litellm.request_timeout` or the environment variable REQUEST_TIMEOUT says otherwise.
"""

from typing import Any

from backlint.stub import Deadline, Retries, blocking, network

request_timeout: float
num_retries: int | None

@network
@blocking
def completion(model: Any, messages: Any = ..., timeout: Deadline | None = 6000, *args: Any, **kwargs: Any) -> Any: ...
@network
@blocking
def embedding(
    model: Any, input: Any = ..., dimensions: Any = None, encoding_format: Any = None, timeout: Deadline = 600, *args: Any, **kwargs: Any
) -> Any: ...
@network
async def acompletion(
    model: Any,
    messages: Any = ...,
    functions: Any = None,
    function_call: Any = None,
    timeout: Deadline | None = 6000,
    *args: Any,
    **kwargs: Any,
) -> Any: ...
@network
@blocking
def image_generation(*args: Any, timeout: Deadline | None = 600, **kwargs: Any) -> Any: ...
@network
async def aimage_generation(*args: Any, timeout: Deadline | None = 600, **kwargs: Any) -> Any: ...
@network
@blocking
def image_edit(*args: Any, timeout: Deadline | None = 600, **kwargs: Any) -> Any: ...
@network
async def aimage_edit(*args: Any, timeout: Deadline | None = 600, **kwargs: Any) -> Any: ...
@network
@blocking
def moderation(*args: Any, timeout: Deadline | None = 600, **kwargs: Any) -> Any: ...
@network
async def amoderation(*args: Any, timeout: Deadline | None = 600, **kwargs: Any) -> Any: ...
@network
@blocking
def rerank(*args: Any, timeout: Deadline | None = 600, **kwargs: Any) -> Any: ...
@network
async def arerank(*args: Any, timeout: Deadline | None = 600, **kwargs: Any) -> Any: ...
@network
@blocking
def responses(*args: Any, timeout: Deadline | None = 600, **kwargs: Any) -> Any: ...
@network
async def aresponses(*args: Any, timeout: Deadline | None = 600, **kwargs: Any) -> Any: ...
@network
@blocking
def speech(*args: Any, timeout: Deadline | None = 600, **kwargs: Any) -> Any: ...
@network
async def aspeech(*args: Any, timeout: Deadline | None = 600, **kwargs: Any) -> Any: ...
@network
@blocking
def text_completion(*args: Any, timeout: Deadline | None = 600, **kwargs: Any) -> Any: ...
@network
async def atext_completion(*args: Any, timeout: Deadline | None = 600, **kwargs: Any) -> Any: ...
@network
@blocking
def transcription(*args: Any, timeout: Deadline | None = 600, **kwargs: Any) -> Any: ...
@network
async def atranscription(*args: Any, timeout: Deadline | None = 600, **kwargs: Any) -> Any: ...
@network
async def aembedding(*args: Any, timeout: Deadline = 600, **kwargs: Any) -> Any: ...

class Router:
    def __init__(
        self, model_list: Any = None, *args: Any, timeout: Deadline | None = 6000, num_retries: Retries | None = 2, **kwargs: Any
    ) -> None: ...
    @network
    @blocking
    def completion(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def embedding(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def image_generation(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def text_completion(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def acompletion(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def aembedding(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def aimage_generation(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def atext_completion(self, *args: Any, **kwargs: Any) -> Any: ...
