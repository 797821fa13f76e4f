"""Load rule packs from folders: every file checked, every fault reported at once.

A file's first folder or name inside the pack says what it holds: `pack.yml`, `context/`,
`words/` (word classes), `sections.yml`, `kinds.yml`, `nations.yml`, `people.yml`, `terms/`,
`repairs.yml`, `checks/`, `questions.yml`, `irregular.yml`, `lists.yml`; every other file holds
rules.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from conference.errors import Fault, RulebookError
from conference.record import Frozen
from conference.rulebook import schema, yamlfile
from conference.rulebook.book import Rulebook
from conference.rulebook.calls import Called, calls_in, check_calls
from conference.rulebook.checking import Used, check_patterns, check_slots, readable
from conference.rulebook.overriding import completed, refined, replaced
from conference.rulebook.yamlfile import Marks

Table = dict[str, tuple[str, ...]]


class PeopleFile(Frozen):
    """Kin words and the words that give a person a role."""

    kin: tuple[schema.KinRule, ...] = ()
    roles: tuple[schema.RoleRule, ...] = ()
    signs: tuple[schema.SignRule, ...] = ()


MODELS: dict[str, Any] = {
    "pack": schema.Pack,
    "context": schema.ContextFile,
    "words": dict[str, schema.Texts],
    "sections": tuple[schema.SectionRule, ...],
    "kinds": tuple[schema.KindRule, ...],
    "nations": tuple[schema.NationRule, ...],
    "people": PeopleFile,
    "terms": tuple[schema.TermRule, ...],
    "repairs": tuple[schema.RepairRule, ...],
    "checks": tuple[schema.CheckRule, ...],
    "questions": tuple[schema.QuestionRule, ...],
    "irregular": dict[str, schema.Texts],
    "lists": dict[str, schema.Texts],
    "weights": dict[str, dict[str, float]],
    "rules": tuple[schema.Rule, ...],
}


PACK = "pack.yml"
CHANGED = ("checks", "questions")


@dataclass
class Gathered:
    """What has been read so far, by what it is."""

    folder: Path = Path()
    packs: dict[Path, schema.Pack] = field(default_factory=dict)
    rules: list[schema.Rule] = field(default_factory=list)
    cues: list[schema.CueRule] = field(default_factory=list)
    stops: list[str] = field(default_factory=list)
    sections: list[schema.SectionRule] = field(default_factory=list)
    kinds: list[schema.KindRule] = field(default_factory=list)
    nations: list[schema.NationRule] = field(default_factory=list)
    kin: list[schema.KinRule] = field(default_factory=list)
    roles: list[schema.RoleRule] = field(default_factory=list)
    signs: list[schema.SignRule] = field(default_factory=list)
    terms: list[schema.TermRule] = field(default_factory=list)
    repairs: list[schema.RepairRule] = field(default_factory=list)
    checks: list[schema.CheckRule] = field(default_factory=list)
    questions: list[schema.QuestionRule] = field(default_factory=list)
    classes: Table = field(default_factory=dict)
    irregular: Table = field(default_factory=dict)
    words: Table = field(default_factory=dict)
    weights: dict[str, dict[str, float]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)
    used: list[Used] = field(default_factory=list)
    called: list[Called] = field(default_factory=list)

    def pack(self) -> schema.Pack | None:
        """Give what the pack that is being read says of itself."""
        return self.packs.get(self.folder)


def rule_files(folders: Iterable[Path]) -> list[tuple[Path, Path]]:
    """List (pack folder, file) of every YAML file, in a fixed order."""
    return [
        (folder, path)
        for folder in folders
        for path in sorted(folder.rglob("*.yml"), key=lambda path: (path.name != PACK, path))
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    ]


def digest_of(files: Iterable[tuple[Path, Path]]) -> str:
    """Name the exact content of the rule files: a SHA-256 over names and bytes."""
    total = hashlib.sha256()
    for folder, path in files:
        total.update(path.relative_to(folder).as_posix().encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def load(folders: Iterable[Path]) -> Rulebook:
    """Load the packs in `folders`, in order; raises RulebookError with every fault found."""
    folders = list(folders)
    faults: list[Fault] = []
    for folder in folders:
        if not (folder / PACK).is_file():
            faults.append(Fault(str(folder), 1, 1, "is not a rule pack", "it has no pack.yml"))
    files = rule_files(folders)
    got = Gathered()
    for folder, path in files:
        inside = path.relative_to(folder)
        shown = f"{folder.name}/{inside.as_posix()}"
        value, marks = yamlfile.load(path, shown, faults)
        if value is not None:
            got.folder = folder
            take(inside.parts[0].removesuffix(".yml"), value, marks, got, faults)
    check_slots(got.used, got.classes, faults)
    check_calls(got.called, [check.id for check in got.checks], faults)
    if faults:
        raise RulebookError(faults)
    return Rulebook(
        digest=digest_of(files),
        packs=tuple(got.packs.values()),
        rules=tuple(rule for rule in got.rules if rule.off is None),
        cues=tuple(got.cues),
        stops=tuple(got.stops),
        sections=tuple(got.sections),
        kinds=tuple(got.kinds),
        nations=tuple(got.nations),
        kin=tuple(got.kin),
        roles=tuple(got.roles),
        signs=tuple(got.signs),
        terms=tuple(got.terms),
        repairs=tuple(got.repairs),
        checks=tuple(got.checks),
        questions=tuple(got.questions),
        classes=got.classes,
        irregular=got.irregular,
        words=got.words,
        weights=got.weights,
        files=got.files,
    )


def take(what: str, value: Any, marks: Marks, got: Gathered, faults: list[Fault]) -> None:
    """Check one file's value and put it where it belongs."""
    what = what if what in MODELS else "rules"
    full = value
    if what == "checks":
        full = completed(value, got.checks, got.pack())
    elif what == "questions":
        full = refined(value, got.questions)
    try:
        model = TypeAdapter(MODELS[what]).validate_python(full)
    except ValidationError as error:
        faults += readable(error.errors(), what, marks)
        return
    before = len(faults)
    got.used += check_patterns(value, what, marks, faults)
    check_ids(value, what, marks, got, faults)
    if len(faults) > before:
        return
    if what == "pack":
        got.packs[got.folder] = model
    elif what == "checks":
        got.checks = replaced(got.checks, model)
    elif what == "questions":
        got.questions = list({each.id: each for each in (*got.questions, *model)}.values())
        got.called += calls_in(model, marks)
    elif what == "context":
        got.cues += model.cues
        got.stops += model.stops
    elif what == "people":
        got.kin += model.kin
        got.roles += model.roles
        got.signs += model.signs
    elif what == "weights":
        got.weights |= model
    elif what in ("words", "irregular", "lists"):
        table = {"words": got.classes, "irregular": got.irregular, "lists": got.words}[what]
        for name, members in model.items():
            table[name] = table.get(name, ()) + members
    else:
        getattr(got, what).extend(model)


def check_ids(value: Any, what: str, marks: Marks, got: Gathered, faults: list[Fault]) -> None:
    """Refuse an id that two rules share, and a rule that has no way to match."""
    listed = value.get("cues", []) if isinstance(value, dict) else value
    for i, entry in enumerate(listed):
        if not isinstance(entry, dict) or "id" not in entry:
            continue
        loc: yamlfile.Loc = ("cues", i) if what == "context" else (i,)
        # What a check or question says may be said again in a later pack, to change it.
        key = f"{got.folder if what in CHANGED else ''}{what}:{entry['id']}"
        if key in got.seen:
            fault = f"id '{entry['id']}' stands already in {got.seen[key]}"
            faults.append(marks.fault((*loc, "id"), fault, "give it another name"))
        got.seen[key] = marks.path
        got.files[str(entry["id"])] = marks.path
        if what == "rules" and not entry.get("patterns") and not entry.get("spacy"):
            faults.append(marks.fault(loc, "has no patterns", "add 'patterns' or 'spacy'"))
