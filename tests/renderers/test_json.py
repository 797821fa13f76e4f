"""The JSON report: the contract's names, exact offsets, and the published schema."""

from __future__ import annotations

import json as standard
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings

from conference.renderers import json
from conference.report import Report
from tests.renderers.build import EMPTY
from tests.renderers.strategies import reports


@settings(deadline=None, max_examples=60)
@given(reports())
def test_a_report_survives_the_journey(report: Report) -> None:
    for pretty in (True, False):
        assert Report.model_validate_json(json.render(report, pretty=pretty)) == report


@settings(deadline=None, max_examples=60)
@given(reports())
def test_one_report_is_one_line_and_its_offsets_hold(report: Report) -> None:
    (line,) = json.render(report, pretty=False).splitlines()
    whole = standard.loads(line)
    text = whole["record"]["text"]
    evidence = [quote for finding in whole["findings"] for quote in finding["evidence"]]
    for span in (*whole["tags"], *whole["actions"], *evidence):
        assert text[span["start"] : span["end"]] == span["text"]


@settings(deadline=None, max_examples=30)
@given(reports())
def test_what_is_printed_fits_the_schema(report: Report) -> None:
    jsonschema.validate(standard.loads(json.render(report)), json.schema())


def test_names_and_letters_are_those_of_the_contract(meeting: Report) -> None:
    source = json.render(meeting)
    whole = standard.loads(source)
    assert list(whole)[:2] == ["schema_version", "record"]
    assert whole["actions"][0]["for"] == []
    assert "serves" not in source
    assert "Callum’s" in source
    assert source.startswith("{\n")


def test_a_missing_name_does_not_fit_the_schema(meeting: Report) -> None:
    whole = standard.loads(json.render(meeting))
    whole["further"] = "the contract may grow"
    jsonschema.validate(whole, json.schema())
    del whole["actions"][0]["due"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(whole, json.schema())


def test_nothing_found_is_valid_too() -> None:
    jsonschema.validate(standard.loads(json.render(EMPTY)), json.schema())


def test_the_published_schema_is_up_to_date(root: Path) -> None:
    published = (root / "docs" / "report.schema.json").read_text(encoding="utf-8")
    assert published == json.schema_text(), "write schema_text() to docs/report.schema.json"
    jsonschema.Draft202012Validator.check_schema(json.schema())
