"""cassandra-driver 3.30.1."""

from typing import Any

from backlint.stub import blocking, query

@query
@blocking
def execute_concurrent(
    session: Any,
    statements_and_parameters: Any,
    concurrency: int = 100,
    raise_on_first_error: bool = True,
    results_generator: bool = False,
    execution_profile: Any = ...,
) -> list[Any]: ...
@query
@blocking
def execute_concurrent_with_args(session: Any, statement: Any, parameters: Any, *args: Any, **kwargs: Any) -> list[Any]: ...
