"""The report as JSON, the contract with other software, and the schema that describes it."""

from __future__ import annotations

import json
from typing import Any

from conference.report import SCHEMA_VERSION, Report

name = "json"
suffix = ".json"

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LINE_ENDS = {"\u2028": "\\u2028", "\u2029": "\\u2029", "\x85": "\\u0085"}
"""Characters that some readers of JSON Lines take for the end of a line."""


def render(report: Report, *, pretty: bool = True) -> str:
    """Give `report` as one JSON object and a line end; in a single line unless `pretty`.

    Letters stand as they are (UTF-8), fields under their names in the contract.
    """
    text = report.model_dump_json(by_alias=True, indent=1 if pretty else None)
    for character, escape in LINE_ENDS.items():
        text = text.replace(character, escape)
    return text + "\n"


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a report.

    It asks for every field, since all are always written, and allows fields that it does not
    name, since the contract may grow within a version.
    """
    described = Report.model_json_schema(by_alias=True, mode="serialization")
    return {
        "$schema": DIALECT,
        "$comment": f"schema_version {SCHEMA_VERSION}",
        **_published(described),
    }


def schema_text() -> str:
    """Give the schema as it is published in docs/report.schema.json."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def _published(node: Any) -> Any:
    """Turn the ban on further fields, which our own models need, into a list of those written."""
    if isinstance(node, list):
        return [_published(each) for each in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _published(value) for key, value in node.items()}
    if kept.get("additionalProperties") is False:
        del kept["additionalProperties"]
        kept["required"] = list(kept["properties"])
    return kept
