"""The page: escaped, shut in by its policy, linked to the words, readable by everybody."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import html as page

from conference.renderers import html
from conference.renderers.quoting import safe
from conference.report import Report
from tests.renderers.build import EMPTY
from tests.renderers.strategies import reports


def tree(report: Report) -> Any:
    return page.fromstring(html.render(report))


@settings(deadline=None, max_examples=60)
@given(reports())
def test_a_record_can_add_no_element_and_no_link(report: Report) -> None:
    source = html.render(report)
    root = page.fromstring(source)
    assert not root.xpath("//script | //img | //iframe | //object | //link | //form | //@onclick")
    assert "<script" not in source.casefold()
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", source)
    assert all(href.startswith("#") for href in root.xpath("//@href"))


@settings(deadline=None, max_examples=60)
@given(reports())
def test_ids_are_unique_and_every_link_arrives(report: Report) -> None:
    root = tree(report)
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href.removeprefix("#") for href in root.xpath("//@href")} <= set(ids)


@settings(deadline=None, max_examples=60)
@given(reports())
def test_the_record_stands_on_the_page_whole(report: Report) -> None:
    (shown,) = tree(report).xpath("//div[@class='text']")
    for added in shown.xpath(".//span[contains(@class, 'label') or @class='place']"):
        added.drop_tree()
    rest = iter("".join(shown.text_content().split()))
    wanted = "".join(safe(report.record.text).split())
    assert all(letter in rest for letter in wanted)


def test_evidence_leads_to_its_words(meeting: Report) -> None:
    root = tree(meeting)
    links = root.xpath("//article//a/@href")
    assert len(links) == 11
    starts = {f"#at-{q.start}": q.text for f in meeting.findings for q in f.evidence}
    for link in links:
        (place,) = root.xpath(f"//*[@id='{link[1:]}']")
        assert starts[link].startswith(place.text_content().strip())


def test_the_policy_lets_in_our_style_and_nothing_else(meeting: Report) -> None:
    source = html.render(meeting)
    (style,) = re.findall(r"<style>(.*?)</style>", source, re.S)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    (policy,) = page.fromstring(source).xpath("//meta[@http-equiv]/@content")
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert not page.fromstring(source).xpath("//@style")
    assert "url(" not in style
    assert "@import" not in style


def test_it_can_be_found_ones_way_in(meeting: Report) -> None:
    root = tree(meeting)
    assert root.get("lang") == "en"
    assert len(root.xpath("//h1")) == 1
    assert root.xpath("//main")
    assert root.xpath("//header")
    assert root.xpath("//nav[@aria-label]")
    assert root.xpath("//body/a[1][@class='skip']/@href") == ["#findings"]
    levels = [int(each.tag[1]) for each in root.xpath("//h1 | //h2 | //h3")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for labelled in root.xpath("//section/@aria-labelledby"):
        assert root.xpath(f"//*[@id='{labelled}']")


@pytest.mark.parametrize("folder", ["/home/ceri/records/", "C:\\Users\\ceri\\", "", "../"])
def test_the_page_does_not_tell_where_the_record_lay(folder: str, meeting: Report) -> None:
    record = meeting.record.model_copy(update={"source": f"{folder}minutes.docx"})
    source = html.render(meeting.model_copy(update={"record": record}))
    assert "<h1>minutes.docx</h1>" in source
    assert "ceri" not in source


def test_marks_say_in_words_what_they_are(meeting: Report) -> None:
    words = [
        each.text_content() for each in tree(meeting).xpath("//span[contains(@class,'label')]")
    ]
    assert "priority risk" in words
    assert "risk, ruled out" in words
    assert "risk, past" in words
    assert words.count("jargon") == 5


def test_an_action_without_a_tag_is_marked_too(talk: Report) -> None:
    (words,) = tree(talk).xpath(
        "//span[contains(@class, 'm c-action') and not(@class='key')][ancestor::div[@class='text']]"
    )
    assert words.text_content() == talk.actions[0].text


def test_the_language_of_the_record_is_said(meeting: Report) -> None:
    record = meeting.record.model_copy(update={"language": "cy"})
    root = tree(meeting.model_copy(update={"record": record}))
    assert root.xpath("//div[@class='text']/@lang") == ["cy"]


def test_nothing_at_all_still_gives_a_page() -> None:
    root = tree(EMPTY)
    assert "There is no text in this record." in root.text_content()
    assert "No check found a gap." in root.text_content()


def palettes() -> list[dict[str, str]]:
    style = (html.TEMPLATES / "report.css").read_text(encoding="utf-8")
    blocks = re.findall(r":root \{(.*?)\}", style, re.S)
    light = dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6})", blocks[0]))
    return [light | dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6})", block)) for block in blocks]


def parts(colour: str) -> list[int]:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * each for each in colour[1:])
    return [int(digits[index : index + 2], 16) for index in (0, 2, 4)]


def luminance(colour: str) -> float:
    shares = [part / 255 for part in parts(colour)]
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def tinted(colour: str, sheet: str) -> str:
    """What `color-mix(in srgb, colour 9%, sheet)` gives."""
    mixed = (0.09 * a + 0.91 * b for a, b in zip(parts(colour), parts(sheet), strict=True))
    return "#" + "".join(f"{round(each):02x}" for each in mixed)


@pytest.mark.parametrize("palette", palettes(), ids=["light", "dark", "print"])
def test_every_colour_of_text_can_be_read(palette: dict[str, str]) -> None:
    grounds = {"paper", "sheet", "wash"}
    for name in palette.keys() - grounds - {"line"}:
        for ground in grounds:
            assert contrast(palette[name], palette[ground]) >= 4.5, (name, ground)
        label = tinted(palette[name], palette["sheet"])
        assert name in {"ink", "soft", "link"} or contrast(palette[name], label) >= 4.5, name


def test_the_palette_was_found() -> None:
    assert [len(palette) for palette in palettes()] == [22, 22, 22]
