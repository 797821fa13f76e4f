"""Counts read back from what each renderer gives, the way a reader would read them."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass

from lxml import html as page

from conference.renderers.wording import TITLES
from conference.report import Level
from conference.tags import SURE, Category

LISTED = tuple(category for category in Category if category is not Category.ACTION)


@dataclass(frozen=True)
class Counts:
    """Findings by level, tags by category (those that are so), actions and people."""

    levels: dict[Level, int]
    categories: dict[Category, int]
    tasks: int | None
    people: int


def of_text(text: str) -> Counts:
    """Read the counts of a terminal or plain report."""
    (line,) = re.findall(r"^.*gaps, cautions and questions worth asking.*$", text, re.I | re.M)
    tail = re.split("worth asking", line, flags=re.I)[1]
    categories = {}
    for category in LISTED:
        found = re.search(rf"^{TITLES[category]}(?:  | \()(\d+)", text, re.M)
        categories[category] = int(found[1]) if found else 0
    return Counts(
        levels={level: _number(rf"(\d+) {level.value}", tail) for level in Level},
        categories=categories,
        tasks=_number(r"(?i)^(?:── )?actions .*?(\d+) action", text),
        people=_number(r"(?i)^(?:── )?people in this record .*?(\d+) pe", text),
    )


def _number(pattern: str, text: str) -> int:
    found = re.search(pattern, text, re.M)
    return int(found[1]) if found else 0


def of_page(source: str) -> Counts:
    """Read the counts of a page: its headline, its group headings and its tables."""
    tree = page.fromstring(source)
    categories = dict.fromkeys(LISTED, 0)
    for category in LISTED:
        for aside in tree.xpath(f"//*[@id='found-{category.value}']/h3/span[@class='aside']"):
            categories[category] = _number(r"^(\d+)", aside.text_content())
    levels = {}
    for level in Level:
        (count,) = tree.xpath(f"//ul[@class='levels']/li[@class='l-{level.value}']/strong")
        levels[level] = _number(r"^(\d+)", count.text_content())
    tasks, people = (
        int(tree.xpath(f"//*[@id='{part}-title']/span")[0].text_content())
        for part in ("actions", "people")
    )
    return Counts(levels, categories, tasks, people)


def of_json(source: str) -> Counts:
    """Count what stands in the contract, without our own grouping."""
    whole = json.loads(source)
    found = Counter(
        tag["category"]
        for tag in whole["tags"]
        if tag["assertion"] != "negated" and tag["confidence"] >= SURE
    )
    levels = Counter(finding["level"] for finding in whole["findings"])
    names = [person["name"] for person in whole["record"]["people"]]
    return Counts(
        levels={level: levels[level.value] for level in Level},
        categories={category: found[category.value] for category in LISTED},
        tasks=None,
        people=len({*names, *(entry["name"] for entry in whole["ledger"])}),
    )
