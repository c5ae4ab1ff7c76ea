"""What the body of one loop holds: what all questions on a loop begin with."""

from __future__ import annotations

from dataclasses import dataclass, field

from backlint.facts import Bind, Block, Call, Jump
from backlint.link.program import Program

from .operations import Operations
from .shape import Shape


@dataclass(frozen=True)
class Body:
    """A loop with everything that stands in it.

    Attributes:
        loop: Its block.
        jumps, exits: The jumps in it, and those of them that leave it.
        calls, binds: The calls and the assignments in it.
        flags: The local names on which its condition depends.
    """

    program: Program
    shape: Shape
    loop: int
    operations: Operations
    jumps: tuple[Jump, ...]
    exits: tuple[Jump, ...]
    calls: tuple[Call, ...]
    binds: tuple[Bind, ...]
    flags: frozenset[str] = field(default=frozenset())

    @property
    def block(self) -> Block:
        """The loop's block itself."""
        return self.shape.blocks[self.loop]

    @classmethod
    def of(cls, program: Program, shape: Shape, loop: int) -> Body:
        """The body of a loop, its flags not known yet."""
        facts = shape.facts
        return cls(
            program,
            shape,
            loop,
            Operations(program, shape.frame),
            tuple(jump for jump in facts.jumps if shape.inside(jump.block, loop)),
            tuple(shape.exits(loop)),
            tuple(call for call in facts.calls if shape.inside(call.block, loop)),
            tuple(bind for bind in facts.binds if shape.inside(bind.block, loop)),
        )
