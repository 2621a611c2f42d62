"""What could be otherwise in the desk's services and store: mutmut's operators, one change at a time."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from libcst import CSTNode, Module
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import Mutation, create_mutations

FOLDERS = (Path("isodesk/desk/services"), Path("isodesk/desk/store"))
RUN_ONCE = "migrations"  # on every store that a test opens, all of them: nothing to choose between


@dataclass(frozen=True)
class Mutant:
    """One change in lines ``first`` to ``last`` of a module."""

    path: Path
    first: int
    last: int
    module: Module
    old: CSTNode
    new: CSTNode

    @property
    def before(self) -> str:
        """What stands there."""
        return " ".join(self.module.code_for_node(self.old).split())

    @property
    def after(self) -> str:
        """What stands there instead."""
        return " ".join(self.module.code_for_node(self.new).split())

    def code(self) -> str:
        """The whole module, changed."""
        changed = self.module.deep_replace(self.old, self.new)
        assert isinstance(changed, Module)
        return changed.code

    def __str__(self) -> str:
        return f"{self.path}:{self.first}\n    - {self.before}\n    + {self.after}"


def mutated_modules(tree: Path, only: Sequence[str] = ()) -> list[Path]:
    """The modules that are mutated, relative to ``tree``; those whose path has one of ``only``'s parts, if any."""
    found = (path for folder in FOLDERS for path in sorted((tree / folder).rglob("*.py")))
    paths = [path.relative_to(tree) for path in found if RUN_ONCE not in path.parts]
    return [path for path in paths if not only or any(part in path.as_posix() for part in only)]


def mutants_of(tree: Path, path: Path) -> list[Mutant]:
    """Every change inside the module's functions and classes that is one."""
    module, mutations, _, _ = create_mutations(str(path), (tree / path).read_text("utf-8"))
    positions = MetadataWrapper(module, unsafe_skip_copy=True).resolve(PositionProvider)
    made = [
        _mutant(path, module, each, lines.start.line, lines.end.line)
        for each in mutations
        if each.contained_by_top_level_function is not None and (lines := positions.get(each.original_node))
    ]
    return [each for each in made if each.before.lower() != each.after.lower()]  # SQL means the same in capitals


def _mutant(path: Path, module: Module, change: Mutation, first: int, last: int) -> Mutant:
    return Mutant(path, first, last, module, change.original_node, change.mutated_node)


def sample(tree: Path, modules: Sequence[Path], number: int, chance: random.Random) -> list[Mutant]:
    """``number`` mutants, each as likely as any other; all of them for 0."""
    made = [mutant for path in modules for mutant in mutants_of(tree, path)]
    drawn = chance.sample(made, min(number, len(made))) if number else made
    return sorted(drawn, key=lambda each: (each.path, each.first, each.after))
