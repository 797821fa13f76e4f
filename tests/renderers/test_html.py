"""The page: escaped, shut in by its policy, linked to the words, readable by everybody."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as page

from conference.renderers import html
from conference.renderers.quoting import safe, words
from conference.report import Level, Report
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


TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40)
HOSTILE = ["a < b &amp; <b>d</b>", "'><i>", "&#60;", "{{ 7 * 7 }}{% if %}"]


@settings(deadline=None, max_examples=60)
@given(TEXTS | st.sampled_from(HOSTILE))
def test_text_comes_back_as_it_went_in(text: str) -> None:
    record = EMPTY.record.model_copy(update={"source": f"x {text.replace('/', '')}"})
    root = tree(EMPTY.model_copy(update={"record": record, "limits": (text,)}))
    (limit, _) = root.xpath("//section[@id='limits']//li")
    assert not list(limit)
    assert limit.text_content() == words(text)
    (title,) = root.xpath("//h1")
    assert not list(title)
    assert root.xpath("string(//title)").endswith(title.text_content())


@pytest.mark.parametrize("language", ['x" onclick="y', "x&quot;y"])
def test_what_stands_in_an_attribute_stays_there(language: str, meeting: Report) -> None:
    record = meeting.record.model_copy(update={"language": language})
    root = tree(meeting.model_copy(update={"record": record}))
    assert root.xpath("//div[@class='text']/@lang") == [language]


def test_evidence_leads_to_its_words(meeting: Report) -> None:
    root = tree(meeting)
    links = root.xpath("//section[@id='findings']//article//a/@href")
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


def test_the_words_behind_each_number_unfold(meeting: Report) -> None:
    root = tree(meeting)
    people = {each.xpath("string(.//strong)"): each for each in root.xpath("//*[@id='people']/*")}
    gary = people["Gary"]
    assert gary.tag == "details"
    said = " ".join(gary.xpath("string(summary)").split())
    assert said.startswith("Gary, step-father: no strengths found, 1 worry, ▲ not heard,")
    assert said.endswith("2 blaming phrases")
    assert [each.text_content() for each in gary.xpath("h3")] == ["Worries", "Blaming words"]
    assert len(gary.xpath(".//li//a")) == 2
    assert people["Lowri"].tag == "p"


def test_a_step_is_said_in_words_beside_its_drawing(meeting: Report) -> None:
    root = tree(meeting)
    nia, callum = root.xpath("//article[@class='child']")
    assert nia.xpath("string(.//*[@class='rung'])") == "own words or work"
    assert "step 6 of 7" in nia.text_content()
    assert [len(each.xpath(".//rect[@class='up']")) for each in (nia, callum)] == [6, 4]
    assert root.xpath("//svg/@aria-hidden") == ["true"] * len(root.xpath("//svg"))


def test_the_register_says_what_is_missing_in_words(meeting: Report) -> None:
    rows = tree(meeting).xpath("//*[@id='actions']//tbody/tr")
    cells = [[" ".join(cell.text_content().split()) for cell in row] for row in rows]
    assert cells[0][1:] == ["Dilys Hart", "before 14 March"]
    assert "Answers “Above all else" in cells[0][0]
    assert cells[2][1:] == ["▲ nobody named", "▲ no date"]
    assert cells[2][0].endswith("nobody could tick off “Monitor”")


def test_a_bar_is_as_long_as_its_count(meeting: Report) -> None:
    root = tree(meeting)
    rows = [
        (int(row.xpath("string(td[1])")), float(row.xpath("string(.//rect/@width)").rstrip("%")))
        for row in root.xpath("//table[@class='counts']/tbody/tr[.//rect]")
    ]
    most = max(count for count, _ in rows)
    assert len(rows) > 3
    assert all(width == round(100 * count / most, 1) for count, width in rows)
    given = root.xpath("//table[caption]//*[@class='given']/rect/@width")
    assert max(given, key=lambda width: float(width.rstrip("%"))) == "100.0%"


def test_sources_are_one_step_away(meeting: Report) -> None:
    (first, *_) = tree(meeting).xpath("//details[@class='source']")
    assert first.xpath("string(summary)") == "What this rests on"
    assert first.xpath("string(p)") == (
        "The team’s own recording guide [threshold/registration-for-support]"
    )


def test_many_findings_have_headings_of_their_own(meeting: Report) -> None:
    finding = next(each for each in meeting.findings if each.level is Level.NOTE)
    more = [
        finding.model_copy(update={"check": f"risks/{number}", "question": f"What of {number}?"})
        for number in range(9)
    ]
    root = tree(meeting.model_copy(update={"findings": (*meeting.findings, *more)}))
    titles = [each.text_content() for each in root.xpath("//h3[@class='chapter']")]
    assert titles == ["Risks", "Plan and actions", "Language"]
    first, *_ = root.xpath("//section[@id='findings']/*[self::article or self::h3]")
    assert first.get("class") == "entry l-gap"
    levels = [int(each.tag[1]) for each in root.xpath("//h1 | //h2 | //h3 | //h4")]
    assert all(after - before <= 1 for before, after in pairwise(levels))


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
