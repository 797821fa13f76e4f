"""Loading packs: every mistake at once, each with file, line, column and advice."""

from __future__ import annotations

from pathlib import Path

import pytest

from conference import data
from conference.errors import RulebookError
from conference.rulebook.book import Rulebook
from conference.rulebook.loader import load, rule_files

RULE = """\
- id: strength/kept
  label: strength
  means: A thing is kept.
  patterns: ["{keep} it"]
  hits: ["He [[kept it]]."]
"""


def pack(folder: Path, **files: str) -> Path:
    """Write a pack; names use __ for a folder."""
    where = folder / "mine"
    where.mkdir(exist_ok=True)
    (where / "pack.yml").write_text("name: mine\nversion: 1.10\n", "utf-8")
    for name, text in files.items():
        path = where / (name.replace("__", "/") + ".yml")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return where


def faults(*folders: Path) -> list[str]:
    with pytest.raises(RulebookError) as error:
        load(folders)
    assert error.value.exit_code == 4
    assert str(error.value) == "\n".join(str(fault) for fault in error.value.faults)
    return [str(fault) for fault in error.value.faults]


def fault(tmp_path: Path, **files: str) -> str:
    found = faults(pack(tmp_path, **files))
    assert len(found) == 1, found
    return found[0]


def good(tmp_path: Path, **files: str) -> Rulebook:
    return load([pack(tmp_path, **files)])


def test_a_whole_pack(tmp_path: Path) -> None:
    book = good(
        tmp_path,
        strength__kept=RULE,
        words__mine="seat: [chair, 'car seat']",
        irregular="keep: [keeps, kept]",
        lists="titles: mr",
        context__no="stops: but\ncues:\n- {id: context/no, means: x, assertion: past, patterns: a}",
        sections="- {id: risks, means: x, headings: [worries], items: risk, prior: {risk: 0.35}}",
        people="kin: [{kin: mum, role: parent, words: [mum, mam], gender: f}]",
        kinds="- {kind: supervision, weight: 2, patterns: [supervision]}",
        terms__own="- {term: LAC, means: looked after child}",
        repairs="- {heard: a b, said: c d}",
        checks__own="- {id: voice/x, level: gap, message: m, question: q, source: s, on: false}",
    )  # fmt: skip
    assert [rule.id for rule in book.rules] == ["strength/kept"]
    assert book.packs[0].version == "1.10"
    assert book.classes == {"seat": ("chair", "car seat")}
    assert book.words == {"titles": ("mr",)}
    assert (book.stops, book.cues[0].id) == (("but",), "context/no")
    assert book.sections[0].prior == {"risk": 0.35}
    assert book.irregular["keep"] == ("keeps", "kept")
    assert (book.kin[0].kin, book.kinds[0].weight) == ("mum", 2)
    assert (book.terms[0].term, book.repairs[0].said) == ("LAC", "c d")
    assert book.check("voice/x") is None
    assert book.files["strength/kept"] == "mine/strength/kept.yml"


def test_the_shipped_pack_loads() -> None:
    book = load([data.data("rules") / "core"])
    assert len(book.rules) > 400
    assert {rule.label for rule in book.rules} >= {"strength", "risk", "signal", "reflection"}


def test_a_rule_that_is_off_is_left_out(tmp_path: Path) -> None:
    assert not good(tmp_path, strength__kept=RULE + "  off: too eager\n").rules


def test_later_packs_add(tmp_path: Path) -> None:
    one = pack(tmp_path, words__a="seat: [chair]", strength__kept=RULE)
    (tmp_path / "other").mkdir()
    two = pack(tmp_path / "other", words__a="seat: [stool]", risk__x=RULE.replace("/kept", "/two"))
    book = load([one, two])
    assert book.classes["seat"] == ("chair", "stool")
    assert [rule.id for rule in book.rules] == ["strength/kept", "strength/two"]
    assert load([two, one]).digest != book.digest


def test_two_faulty_files_at_once(tmp_path: Path) -> None:
    folder = pack(
        tmp_path,
        strength__a=RULE.replace("means: A thing", "meens: A thing"),
        strength__b=RULE.replace("/kept", "/b").replace("{keep} it", "(keep|it"),
        risk__c=RULE.replace("strength/kept", "risk/c").replace("label: strength", "label: rsk")
        + "  confidence: 2\n",
    )
    found = faults(folder)
    assert "mine/strength/a.yml:3:10: unknown key 'meens' in rules - did you mean 'means'?" in found
    assert "mine/strength/a.yml:1:3: 'means' is missing - add it" in found
    assert (
        "mine/strength/b.yml:4:14: pattern '(keep|it', column 1: a '(' that is never closed"
        in found
    )
    assert any(
        line.startswith("mine/risk/c.yml:2:10: label: should be one of strength, risk, ")
        and line.endswith(" - did you mean 'risk'?")
        for line in found
    )
    assert any(line.startswith("mine/risk/c.yml:6:15: confidence: ") for line in found)
    assert len(found) == 5


def test_no_pack(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    assert faults(tmp_path / "mine", tmp_path / "none") == [
        f"{tmp_path / 'mine'}:1:1: is not a rule pack - it has no pack.yml",
        f"{tmp_path / 'none'}:1:1: is not a rule pack - it has no pack.yml",
    ]


def test_unknown_slot(tmp_path: Path) -> None:
    written = RULE.replace("{keep} it", "<chid> kept")
    assert fault(tmp_path, strength__kept=written) == (
        "mine/strength/kept.yml:4:14: no slot <chid> - did you mean <child>?"
    )
    assert "declare it under words/" in fault(
        tmp_path, strength__kept=RULE.replace("{keep} it", "<zzzz> kept")
    )


@pytest.mark.parametrize("key", ["needs", "unless"])
def test_unknown_slot_elsewhere(tmp_path: Path, key: str) -> None:
    assert "no slot <nobdy>" in fault(tmp_path, strength__kept=RULE + f'  {key}: ["<nobdy>"]\n')


def test_unknown_slot_in_other_files(tmp_path: Path) -> None:
    cues = "cues:\n- {id: context/no, means: x, assertion: negated, patterns: 'no <persn>'}\n"
    assert fault(tmp_path, context__no=cues).startswith("mine/context/no.yml:2:")
    signs = "signs:\n- {role: child, weight: 1, patterns: ['<any-nme> <age>']}\n"
    (tmp_path / "b").mkdir()
    assert fault(tmp_path / "b", people=signs).startswith("mine/people.yml:2:")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (RULE + RULE, ":6:7: id 'strength/kept' stands already in mine/strength/kept.yml"),
        (RULE.replace('["{keep} it"]', "[]"), ":1:3: has no patterns - add 'patterns' or 'spacy'"),
        (RULE.replace("strength/kept", "Strength Kept"), ":1:7: id: "),
        (RULE + "  where: {kinds: [confrence]}\n", ":6:19: where.kinds: should be one of conf"),
        (RULE + "  where: {kinds: [confrence]}\n", " - did you mean 'conference'?"),
        (RULE + "  where: {section: [risk]}\n", "did you mean 'sections'?"),
        (RULE + "  means: again\n", ":6:3: 'means' stands twice"),
        (RULE + "  unless: ['a', 'b)']\n", ":6:17: pattern 'b)', column 2: a ')' without its '('"),
        ("id: x\n", ":1:1: should be a list"),
        (RULE + "  zzzzzzzz: 1\n", ":6:13: unknown key 'zzzzzzzz' in rules - remove it"),
        (RULE.replace('"{keep} it"', '"...", "it"'), ":4:14: pattern '...', column 1: "),
        (RULE + "  spacy:\n  - - {LOWER: it, POS: VERB}\n", ":7:7: token 1: give one condition"),
        (RULE.replace('["He [[kept it]]."]', ""), ":5:8: hits: should be a list"),
        (RULE + "  confidence: high\n", ":6:15: confidence: should be a number"),
        (RULE + "  context: perhaps\n", ":6:12: context: should be true or false"),
        (RULE + "  where: talk\n", ":6:10: where: should be keys with values"),
        (RULE + "  misses: [[a]]\n", ":6:12: misses: should be text"),
        (RULE + "  attributes: {a: [b]}\n", ":6:19: attributes.a: should be text"),
        ("- 3\n", ":1:3: should be keys with values"),
        (RULE + "  spacy: [[{}]]\n", ":6:12: token 1: needs at least one token"),
    ],
)  # fmt: skip
def test_one_fault(tmp_path: Path, text: str, said: str) -> None:
    found = faults(pack(tmp_path, strength__kept=text))
    assert any(said in line for line in found), found


def test_a_single_text_stands_for_a_list(tmp_path: Path) -> None:
    text = RULE.replace('["{keep} it"]', '"{keep} it ("')
    assert fault(tmp_path, strength__kept=text).startswith("mine/strength/kept.yml:4:13: pattern ")


def test_word_classes_are_patterns_too(tmp_path: Path) -> None:
    assert fault(tmp_path, words__mine="seat: [chair, '(stool']\n") == (
        "mine/words/mine.yml:1:15: pattern '(stool', column 1: a '(' that is never closed"
    )


def test_kin_and_role_words_are_patterns_too(tmp_path: Path) -> None:
    people = "kin:\n- {kin: mum, role: parent, words: [mum, '(mam']}\n"
    assert fault(tmp_path, people=people).startswith("mine/people.yml:2:41: pattern '(mam'")


def test_sentences_in_examples_are_no_patterns(tmp_path: Path) -> None:
    assert good(tmp_path, strength__kept=RULE + '  misses: ["Was it (never kept?"]\n').rules


def test_an_empty_file_and_hidden_files(tmp_path: Path) -> None:
    folder = pack(tmp_path, strength__kept=RULE, strength__empty="# nothing yet\n")
    (folder / ".trash").mkdir()
    (folder / ".trash" / "x.yml").write_text("][", "utf-8")
    (folder / "notes.txt").write_text("][", "utf-8")
    assert len(load([folder]).rules) == 1
    assert [path.name for _, path in rule_files([folder])] == ["pack.yml", "empty.yml", "kept.yml"]


def test_not_utf8(tmp_path: Path) -> None:
    folder = pack(tmp_path, strength__kept=RULE)
    (folder / "strength" / "latin.yml").write_bytes("- id: Siân".encode("latin-1"))
    assert faults(folder) == ["mine/strength/latin.yml:1:1: is not UTF-8 text - save it as UTF-8"]


def test_the_digest_names_the_content(tmp_path: Path) -> None:
    folder = pack(tmp_path, strength__kept=RULE)
    before = load([folder]).digest
    assert load([folder]).digest == before
    (folder / "strength" / "kept.yml").write_text(RULE + "# more\n", "utf-8")
    assert load([folder]).digest != before
