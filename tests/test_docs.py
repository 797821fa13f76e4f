"""The pages in docs/ say what is so."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from conference.data import rule_packs
from conference.language.compiled import Compiled
from conference.language.exemplify import check_rule
from conference.rulebook.loader import load
from conference.tags import Assertion, Category
from docs.checks import page

DOCS = Path(__file__).resolve().parent.parent / "docs"
RULES = DOCS.parent / "rules" / "core"
PAGES = [*sorted(DOCS.glob("*.md")), DOCS.parent / "README.md", DOCS.parent / "CHANGELOG.md"]
CELL = re.compile(r"(?<!\\)\|")
BOLD = re.compile(r"\*\*(.+?)\*\*")
LINK = re.compile(r"\]\(([^)#:]+)\)")


class Row(NamedTuple):
    """A pattern, a sentence with the words that it finds, and one that it leaves alone."""

    pattern: str
    finds: str
    misses: str


def read(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def examples() -> list[Row]:
    """The table of examples in the page on the pattern language."""
    table = read("pattern-language.md").partition("| pattern | finds | does not find |")[2]
    lines = table.partition("\n\n")[0].strip().splitlines()[1:]
    cells = [[cell.strip() for cell in CELL.split(line)[1:-1]] for line in lines]
    return [
        Row(pattern.strip("`").replace("\\|", "|"), BOLD.sub(r"[[\1]]", finds), misses)
        for pattern, finds, misses in cells
    ]


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    """The core words and one rule for each example."""
    pack = tmp_path_factory.mktemp("examples")
    (pack / "pack.yml").write_text("name: examples\nversion: '1'\n", encoding="utf-8")
    rules = [
        {
            "id": f"outcome/example-{number}",
            "label": "outcome",
            "means": "an example",
            "patterns": [row.pattern],
            "context": False,
            "hits": [row.finds],
            "misses": [row.misses],
        }
        for number, row in enumerate(examples())
    ]
    (pack / "outcome.yml").write_text(json.dumps(rules), encoding="utf-8")
    return Compiled(load([RULES, pack]))


@pytest.mark.parametrize("number", range(len(examples())), ids=[row.pattern for row in examples()])
def test_an_example_is_true(number: int, compiled: Compiled) -> None:
    ids = [rule.id for rule in compiled.rules]
    row = examples()[number]
    assert "[[" in row.finds
    assert row.misses
    assert check_rule(ids.index(f"outcome/example-{number}"), compiled) == []


def test_there_are_about_twenty_examples() -> None:
    assert len(examples()) >= 20


def test_the_whole_rule_of_the_page_is_one(tmp_path: Path) -> None:
    (block,) = re.findall(r"```yaml\n(.*?)```", read("pattern-language.md"), re.DOTALL)
    (tmp_path / "pack.yml").write_text("name: ours\nversion: '1'\n", encoding="utf-8")
    (tmp_path / "rule.yml").write_text(block, encoding="utf-8")
    compiled = Compiled(load([RULES, tmp_path]))
    index = [rule.id for rule in compiled.rules].index("strength/sings-at-home")
    assert compiled.rules[index].misses
    assert check_rule(index, compiled) == []


def test_the_page_of_checks_is_up_to_date() -> None:
    assert read("checks.md") == page(rule_packs()), "python tasks.py docs writes it anew"


def test_every_category_and_assertion_has_its_words() -> None:
    words = read("categories.md")
    assert [each for each in Category if f"(`{each}`)" not in words] == []
    assert [each for each in Assertion if f"| `{each}` |" not in words] == []


def test_every_key_of_the_report_is_told() -> None:
    schema = json.loads(read("report.schema.json"))
    told = read("json-report.md")
    assert schema["properties"]
    assert [key for key in schema["properties"] if f"`{key}`" not in told] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    for link in LINK.findall(path.read_text(encoding="utf-8")):
        assert (path.parent / link).exists(), link


def test_the_readme_names_every_page() -> None:
    readme = (DOCS.parent / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in DOCS.glob("*.md") if f"(docs/{path.name})" not in readme] == []
