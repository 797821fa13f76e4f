"""YAML with positions: plain values, and the line and column of every one of them.

Stock YAML reads `no` as False, `12:30` as 750 and `1.10` as 1.1, and takes a doubled key
without a word; here only true and false are anything but text, and a doubled key is a fault.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from conference.errors import Fault

Loc = tuple[str | int, ...]


class Marks:
    """Where each value of a file stands; asks with the path of keys and indexes to it."""

    def __init__(self, path: str) -> None:
        """Start with no places; `path` is the file's name as shown in faults."""
        self.path = path
        self.places: dict[Loc, tuple[int, int]] = {(): (1, 1)}

    def nearest(self, loc: Loc) -> Loc:
        """Give `loc`, or the path to the nearest value around it that has a place."""
        while loc not in self.places:
            loc = loc[:-1]
        return loc

    def fault(self, loc: Loc, what: str, mend: str = "") -> Fault:
        """Describe a mistake at `loc`, or at the nearest value around it that has a place."""
        line, column = self.places[self.nearest(loc)]
        return Fault(self.path, line, column, what, mend)


def load(path: Path, shown: str, faults: list[Fault]) -> tuple[Any, Marks]:
    """Read a YAML file into plain values; mistakes are added to `faults`, None comes back."""
    marks = Marks(shown)
    try:
        text = path.read_text("utf-8")
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        node = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = getattr(error, "problem", None) or "cannot be read as YAML"
        faults.append(Fault(shown, line, column, str(problem), "check indents and quotes"))
        return None, marks
    except UnicodeDecodeError:
        faults.append(Fault(shown, 1, 1, "is not UTF-8 text", "save it as UTF-8"))
        return None, marks
    except OSError as error:
        faults.append(Fault(shown, 1, 1, f"cannot be opened ({error.strerror})"))
        return None, marks
    return (None if node is None else plain(node, (), marks, faults)), marks


def plain(node: yaml.Node, loc: Loc, marks: Marks, faults: list[Fault]) -> Any:
    """Turn a node into a plain value, keeping the place of every value below it."""
    marks.places[loc] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.SequenceNode):
        return [plain(child, (*loc, i), marks, faults) for i, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in found:
                marks.places[(*loc, key)] = (
                    key_node.start_mark.line + 1,
                    key_node.start_mark.column + 1,
                )
                faults.append(marks.fault((*loc, key), f"'{key}' stands twice", "keep one"))
            found[key] = plain(value_node, (*loc, key), marks, faults)
        return found
    return scalar(node)


def scalar(node: yaml.Node) -> str | bool | None:
    """Read true, false and nothing as such when unquoted; all else, numbers too, is text."""
    value = str(node.value)
    if getattr(node, "style", None):
        return value
    if value in ("true", "false"):
        return value == "true"
    if value in ("", "~", "null"):
        return None
    return value
