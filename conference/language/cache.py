"""Keep compiled rules between runs, named by the digest of the rule files and of this code.

The store lies beside the first pack (`rules/.compiled/`) or, where that cannot be written, in
the user's cache folder. It holds plain values of rule files only, never a record's words, and
nothing in it is executed; whatever is wrong with it, the rules are compiled afresh.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from conference.language import compiled as compiling
from conference.language import sieve
from conference.language.compiled import SEARCHED, Compiled, Programs, compile_book
from conference.rulebook import (
    book,
    inflect,
    keys,
    loader,
    overriding,
    packing,
    parts,
    pattern,
    program,
    schema,
    token_patterns,
    yamlfile,
)
from conference.rulebook.book import Rulebook
from conference.rulebook.packing import Packer, Unpacker
from conference.rulebook.program import Program

# The code that makes what the store holds: where it changes, the store is made anew.
CODE = (
    book,
    compiling,
    inflect,
    keys,
    loader,
    overriding,
    packing,
    parts,
    pattern,
    program,
    schema,
    sieve,
    token_patterns,
    yamlfile,
    sys.modules[__name__],
)
LISTS: dict[str, Any] = {
    "packs": schema.Pack,
    "rules": schema.Rule,
    "cues": schema.CueRule,
    "sections": schema.SectionRule,
    "kinds": schema.KindRule,
    "kin": schema.KinRule,
    "nations": schema.NationRule,
    "roles": schema.RoleRule,
    "signs": schema.SignRule,
    "terms": schema.TermRule,
    "repairs": schema.RepairRule,
    "checks": schema.CheckRule,
    "questions": schema.QuestionRule,
}
TABLES = ("irregular", "words", "files", "weights")
# What only the compiler and the rule tests need, and therefore stays out of the store.
SPENT = {
    "rules": {"patterns", "needs", "unless", "spacy", "misses"},
    "cues": {"patterns", "pseudo", "stops", "hits", "misses"},
    "sections": {"headings", "hits", "misses"},
    "kinds": {"patterns"},
    "signs": {"patterns"},
    "nations": {"patterns"},
}
NOTHING: dict[str, Any] = {"patterns": [], "hits": [], "headings": []}


def load(folders: Sequence[Path]) -> Compiled:
    """Give the compiled rules of `folders`, from the store where it has them.

    Raises RulebookError with every fault of the rule files.
    """
    files = loader.rule_files(folders)
    name = f"{digest(files)}.{sys.implementation.cache_tag}"
    for place in places(folders):
        with suppress(OSError, ValueError, EOFError, TypeError, LookupError, AttributeError):
            return thaw(marshal.loads((place / name).read_bytes()))
    loaded = loader.load(folders)
    compiled = Compiled(loaded, compile_book(loaded))
    for place in places(folders):
        with suppress(OSError):
            keep(place, name, marshal.dumps(freeze(compiled)))
            break
    return compiled


def digest(files: Sequence[tuple[Path, Path]]) -> str:
    """Name the rule files' content together with the code that compiles them."""
    code = hashlib.sha256()
    for module in CODE:
        code.update(Path(str(module.__file__)).read_bytes())
    return f"{loader.digest_of(files)[:32]}-{code.hexdigest()[:16]}"


def places(folders: Sequence[Path]) -> Iterator[Path]:
    """List the folders that may hold the store, the best first."""
    yield folders[0].parent / ".compiled"
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        if os.environ.get(variable):
            yield Path(os.environ[variable]) / "conference" / "rules"
    with suppress(RuntimeError):  # a user without a home
        yield Path.home() / ".cache" / "conference" / "rules"


def keep(place: Path, name: str, content: bytes) -> None:
    """Write a store beside its name, then rename it; older stores in the folder go."""
    place.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=place)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    old = [path for path in place.iterdir() if path.name not in (name, Path(beside).name)]
    os.replace(beside, place / name)
    for path in old:
        with suppress(OSError):
            path.unlink()


def freeze(compiled: Compiled) -> dict[str, Any]:
    """Turn rule book and programs into values that marshal can write."""
    loaded, made = compiled.book, compiled.made
    frozen: dict[str, Any] = {"digest": loaded.digest}
    for name in LISTS:
        spent = SPENT.get(name, set())
        frozen[name] = [
            entry.model_dump(mode="json", exclude=spent, exclude_defaults=True)
            for entry in getattr(loaded, name)
        ]
    for name in TABLES:
        frozen[name] = dict(getattr(loaded, name))
    frozen["classes"] = made.classes
    frozen["single"] = made.single
    frozen["beginnings"] = made.beginnings
    frozen["sieves"] = {name: getattr(compiled, name).sieve.plain() for name in SEARCHED}
    packer = Packer()
    frozen["sets"] = {
        name: [(packer.pack(one), payload) for one, payload in programs if isinstance(one, Program)]
        for name, programs in made.sets.items()
    }
    frozen["keys"] = packer.sets
    return frozen


def thaw(frozen: dict[str, Any]) -> Compiled:
    """Build the compiled rules back from a store."""
    fields: dict[str, Any] = {}
    for name, model in LISTS.items():
        missing = {key: NOTHING[key] for key in SPENT.get(name, set()) & NOTHING.keys()}
        entries = [{**missing, **entry} for entry in frozen[name]]
        fields[name] = tuple(TypeAdapter(list[model]).validate_python(entries))  # type: ignore[valid-type]
    fields |= {name: frozen[name] for name in TABLES}
    made = Programs(**{key: frozen[key] for key in ("classes", "single", "beginnings", "sieves")})
    made.sets, made.unpacker = frozen["sets"], Unpacker(frozen["keys"])
    return Compiled(Rulebook(digest=frozen["digest"], **fields), made)
