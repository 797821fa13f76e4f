"""Compiled rules kept between runs: the same rules come back, and nothing can be broken by it."""

from __future__ import annotations

import marshal
import shutil
from pathlib import Path

import pytest

from conference.errors import RulebookError
from conference.language import cache
from conference.language.compiled import Compiled
from conference.language.reading import read
from conference.language.tagging import Found, tag
from conference.rulebook.packing import Shelf
from tests.language.build import CORE, document

SAMPLE = (
    "Core group\n\nPresent: Leah (mum), HV Ceri\n\nWorries\n\nKarl might hit Leah. No food in the"
    " house.\n\nStrengths\n\nMegan (9) has not missed school since May. There are no concerns about"
    " her weight.\n\nPlan\n\n- Ceri to ring the GP by Friday.\n"
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, so that no store of this machine is read or written."""
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    return tmp_path / "home"


RULES = """\
- id: strength/there
  label: strength
  means: A child is at school.
  patterns: ["(has|have) not missed <place>", "no {concern} ... weight"]
  confidence: 0.9
  hits: ["She [[has not missed school]]."]
"""


@pytest.fixture
def pack(home: Path) -> Path:
    """A pack of few rules, small enough to compile often."""
    folder = home.parent / "rules" / "mine"
    files = {
        "pack.yml": "name: mine\nversion: 1\n",
        "strength.yml": RULES,
        "words/mine.yml": "place: [school, big school]\n",
        "people.yml": "kin: [{kin: mum, role: parent, words: mum}]\n",
        "irregular.yml": "concern: [concerns]\n",
        "lists.yml": "titles: mr\n",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Notes each time that rule files are really loaded."""
    seen: list[bool] = []
    load = cache.loader.load

    def noted(folders: list[Path]) -> object:
        seen.append(True)
        return load(folders)

    monkeypatch.setattr(cache.loader, "load", noted)
    return seen


def stores(folder: Path) -> list[Path]:
    return sorted(folder.glob("*")) if folder.is_dir() else []


def tags_of(compiled: Compiled) -> Found:
    return tag(read(document(SAMPLE), compiled), compiled)


@pytest.mark.usefixtures("home")
def test_the_second_load_is_the_first(tmp_path: Path, parsed: list[bool]) -> None:
    core = tmp_path / "rules" / "core"
    shutil.copytree(CORE, core)
    first, second = cache.load([core]), cache.load([core])
    assert parsed == [True]
    assert tags_of(first).tags
    assert tags_of(second) == tags_of(first)
    assert second.book.digest == first.book.digest
    assert [rule.id for rule in second.rules] == [rule.id for rule in first.rules]
    assert [rule.where for rule in second.rules] == [rule.where for rule in first.rules]
    for name in cache.LISTS:
        assert len(getattr(second.book, name)) == len(getattr(first.book, name))
    for name, programs in first.made.sets.items():
        shelf = Shelf(second.made.sets[name], second.made.unpacker)
        assert shelf.payloads == [payload for _, payload in programs]
        assert [shelf[at] for at in range(len(shelf))] == [program for program, _ in programs]
    assert second.lexicon.beginnings == first.lexicon.beginnings


def test_it_lies_beside_the_pack_and_only_one_is_kept(pack: Path, parsed: list[bool]) -> None:
    place = pack.parent / ".compiled"
    cache.load([pack])
    [before] = stores(place)
    path = pack / "strength.yml"
    path.write_text(path.read_text("utf-8") + "# changed\n", "utf-8")
    cache.load([pack])
    [after] = stores(place)
    assert before != after
    assert len(parsed) == 2


BROKEN = {
    "empty": b"",
    "noise": b"\x00\xff noise",
    "text": b"[1, 2",
    "a number": marshal.dumps(7),
    "a list": marshal.dumps([1]),
    "nothing": marshal.dumps({}),
    "other keys": marshal.dumps({"digest": "x", "rules": [{"id": 1}]}),
}


@pytest.mark.parametrize("content", [*BROKEN.values(), None], ids=[*BROKEN, "cut short"])
def test_a_broken_store_is_passed_over_and_mended(
    pack: Path, parsed: list[bool], content: bytes | None
) -> None:
    wanted = tags_of(cache.load([pack]))
    assert len(wanted.tags) == 2
    [store] = stores(pack.parent / ".compiled")
    whole = store.read_bytes()
    store.write_bytes(whole[: len(whole) // 2] if content is None else content)
    assert tags_of(cache.load([pack])) == wanted
    assert len(parsed) == 2
    assert stores(pack.parent / ".compiled") == [store]
    assert tags_of(cache.load([pack])) == wanted
    assert len(parsed) == 2


@pytest.mark.parametrize("key", ["sets", "sieves", "rules", "words"])
def test_a_store_of_wrong_values_is_passed_over(pack: Path, parsed: list[bool], key: str) -> None:
    wanted = tags_of(cache.load([pack]))
    [store] = stores(pack.parent / ".compiled")
    store.write_bytes(marshal.dumps({**marshal.loads(store.read_bytes()), key: 7}))
    assert tags_of(cache.load([pack])) == wanted
    assert len(parsed) == 2


def test_a_folder_that_cannot_be_written_is_fine(
    pack: Path, home: Path, parsed: list[bool]
) -> None:
    (pack.parent / ".compiled").write_text("in the way")
    first = cache.load([pack])
    assert len(stores(home / ".cache" / "conference" / "rules")) == 1
    assert tags_of(cache.load([pack])) == tags_of(first)
    assert len(parsed) == 1


def test_without_any_folder_it_still_works(pack: Path, home: Path, parsed: list[bool]) -> None:
    (pack.parent / ".compiled").write_text("in the way")
    home.write_text("in the way too")
    assert cache.load([pack]).rules
    assert cache.load([pack]).rules
    assert len(parsed) == 2


def test_without_a_home_it_still_works(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("no home")

    (pack.parent / ".compiled").write_text("in the way")
    monkeypatch.setattr(Path, "home", homeless)
    assert cache.load([pack]).rules


def test_rules_that_are_wrong_are_not_kept(pack: Path) -> None:
    (pack / "more.yml").write_text("- id: x\n")
    with pytest.raises(RulebookError):
        cache.load([pack])
    assert not stores(pack.parent / ".compiled")


def test_a_store_holds_no_words_of_a_record(pack: Path) -> None:
    compiled = cache.load([pack])
    words = document("Core group\n\nZanzibarina (9) loves quokkas.\n")
    tag(read(words, compiled), compiled)
    [store] = stores(pack.parent / ".compiled")
    assert b"quokka" not in store.read_bytes().lower()
