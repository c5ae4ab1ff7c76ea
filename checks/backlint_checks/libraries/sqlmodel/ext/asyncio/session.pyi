"""sqlmodel 0.0.50."""

from typing import Any, overload

from backlint.stub import Statement, query
from sqlalchemy.engine import Result, ScalarResult
from sqlalchemy.ext.asyncio import AsyncSession as _AsyncSession

from ...sql.expression import Select, SelectOfScalar

class AsyncSession(_AsyncSession):
    @overload
    @query
    async def exec[T](self, statement: Statement[SelectOfScalar[T]], *, params: Any = None, **kw: Any) -> ScalarResult[T]: ...
    @overload
    @query
    async def exec[R](self, statement: Statement[Select[R]], *, params: Any = None, **kw: Any) -> Result[R]: ...
