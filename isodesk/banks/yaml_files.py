"""YAML files as plain values with the line of each, bounded in size and depth.

Read are mappings, lists, text, decimal numbers, true, false and null. Anchors, aliases and tags
are refused: nothing in a file builds objects or grows in memory. A date stays text.
"""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.composer import MaxDepthExceededError
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from isodesk.banks.errors import FileFault, FileInvalid
from isodesk.exam.errors import Fault

LARGEST_FILE = 2_000_000
DEEPEST = 20
_PREFIX = "tag:yaml.org,2002:"
_PLAIN_TAGS = {_PREFIX + name for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq")}
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?([0-9]{1,18}(\.[0-9]{0,18})?|\.[0-9]{1,18})([eE][-+]?[0-9]{1,2})?")
Steps = tuple[str | int, ...]


@dataclass(frozen=True)
class Source:
    """What a file holds: plain values, and the line of each by its path."""

    file: Path
    content: object
    lines: dict[Steps, int]

    def line(self, path: Steps) -> int:
        """The line of the value at this path, or of the nearest one around it."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.lines:
                return self.lines[path[:length]]
        return self.lines.get((), 1)

    def invalid(self, faults: Sequence[Fault]) -> FileInvalid:
        """The error to raise for faults found in the content."""
        return FileInvalid([FileFault(self.file, self.line(fault.path), fault) for fault in faults])


def read_yaml(file: Path, largest: int = LARGEST_FILE) -> Source:
    """The content of a YAML file in UTF-8; raises ``FileInvalid``."""
    return decode_yaml(file, read_bytes(file, largest))


def decode_yaml(file: Path, octets: bytes) -> Source:
    """The content of these bytes, which came from this file; raises ``FileInvalid``."""
    return parse_yaml(file, _text(file, octets))


def parse_yaml(file: Path, text: str) -> Source:
    """The content of this text, which came from this file; raises ``FileInvalid``."""
    root = _compose(file, text)
    reading = _Reading(lines={(): 1}, faults=[])
    content = reading.value(root, ()) if root is not None else None
    source = Source(file, content, reading.lines)
    if reading.faults:
        raise FileInvalid([FileFault(file, line, fault) for line, fault in reading.faults])
    return source


def read_bytes(file: Path, largest: int) -> bytes:
    """What a file holds, at most ``largest`` bytes; raises ``FileInvalid``."""
    try:
        with file.open("rb") as stream:
            octets = stream.read(largest + 1)
    except OSError as error:
        raise refused(file, 1, "file_unreadable", reason=error.strerror or type(error).__name__) from error
    if len(octets) > largest:
        raise refused(file, 1, "file_too_large", largest=largest)
    return octets


def _text(file: Path, octets: bytes) -> str:
    try:
        return octets.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refused(file, octets.count(b"\n", 0, error.start) + 1, "not_utf8") from error


def _compose(file: Path, text: str) -> Node | None:
    yaml = YAML(typ="safe", pure=True)
    yaml.max_depth = DEEPEST
    yaml.composer.warn_double_anchors = False
    try:
        root: Node | None = yaml.compose(io.StringIO(text))
    except MaxDepthExceededError as error:
        raise refused(file, _line(error), "too_deep", deepest=DEEPEST) from error
    except MarkedYAMLError as error:
        raise refused(file, _line(error), "yaml_syntax", problem=str(error.problem or error.context)) from error
    except YAMLError as error:
        raise refused(file, _unprintable(text), "control_character") from error
    return root


def _line(error: MarkedYAMLError) -> int:
    mark = error.problem_mark or error.context_mark
    return int(mark.line) + 1 if mark is not None else 1


def _unprintable(text: str) -> int:
    """The line of the first character that YAML doesn't take."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.replace("\t", "").replace("\r", "").isprintable():
            return number
    return 1


def refused(file: Path, line: int, code: str, **parameters: object) -> FileInvalid:
    """The error to raise for one fault of a file."""
    return FileInvalid([FileFault(file, line, Fault(code, (), parameters))])


@dataclass
class _Reading:
    """One walk through a document."""

    lines: dict[Steps, int]
    faults: list[tuple[int, Fault]]

    def value(self, node: Node, path: Steps) -> object:
        self._check(node, path)
        if isinstance(node, MappingNode):
            return self._mapping(node, path)
        if isinstance(node, SequenceNode):
            return [self._element(child, (*path, index)) for index, child in enumerate(node.value)]
        return _scalar(node)

    def _check(self, node: Node, path: Steps) -> None:
        if node.anchor is not None:
            self._fault(node, "anchor", path)
        elif str(node.tag) not in _PLAIN_TAGS:
            self._fault(node, "tag", path, tag=str(node.tag))

    def _mapping(self, node: MappingNode, path: Steps) -> dict[object, object]:
        found: dict[object, object] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self._fault(key_node, "key_not_text", path)
                continue
            key = _key(key_node)
            if key in found:
                self._fault(key_node, "key_twice", path, name=str(key))
                continue
            self.lines[*path, str(key)] = _start(key_node)
            found[key] = self.value(value_node, (*path, str(key)))
        return found

    def _element(self, node: Node, path: Steps) -> object:
        self.lines[path] = _start(node)
        return self.value(node, path)

    def _fault(self, node: Node, code: str, path: Steps, **parameters: object) -> None:
        self.faults.append((_start(node), Fault(code, path, parameters)))


def _start(node: Node) -> int:
    return int(node.start_mark.line) + 1


def _key(node: ScalarNode) -> str | int:
    value = _scalar(node)
    return value if isinstance(value, int) and not isinstance(value, bool) else str(node.value)


def _scalar(node: Node) -> object:
    text, tag = str(node.value), str(node.tag).removeprefix(_PREFIX)
    if tag == "null":
        return None
    if tag == "bool" and text.lower() in ("true", "false"):
        return text.lower() == "true"
    if tag == "int" and _INTEGER.fullmatch(text):
        return int(text)
    if tag == "float" and _FLOAT.fullmatch(text):
        return float(text)
    return text
