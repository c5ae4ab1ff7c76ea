"""The services of a repository: source roots, each with modules that run by themselves."""

from __future__ import annotations

from backlint import ModuleInfo, Program


def service(module: ModuleInfo) -> str:
    """The source root below which a module lies, as a dotted prefix; empty for the repository's own."""
    return module.source.root if module.source is not None else ""


def independent(program: Program, one: str, other: str) -> bool:
    """Whether of two services neither imports a module of the other one."""
    roots = {module.name: service(module) for module in program.files()}
    return not any(
        {roots.get(edge.importer.name), roots.get(edge.imported.name)} == {one, other}
        for edge in program.imports.edges()
        if edge.imported.source
    )


def folder(module: ModuleInfo) -> str:
    """The folder of a module's service, relative to the project's root: what its path holds before its own name within the service."""
    root = service(module)
    if not root:
        return ""
    inner = module.name[len(root) + 1 :] if module.name.startswith(f"{root}.") else module.name
    depth = len(inner.split(".")) - (0 if module.is_package else 1)
    return "/".join(module.path.split("/")[: -1 - depth])
