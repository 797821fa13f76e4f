"""Parts of a report as JSON, for programs that want a record's tasks or questions alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from conference.findings.agenda import Group
from conference.renderers.json import LINE_ENDS
from conference.renderers.register import register
from conference.report import Report


def actions(report: Report, owner: str | None = None, *, pretty: bool = True) -> str:
    """Give the actions of a report, or those of one `owner`, by date; one line unless `pretty`."""
    rows = register(report, owner)
    told = [row.action.model_dump(mode="json", by_alias=True) for row in rows]
    return _document(report, {"actions": told}, pretty)


def questions(report: Report, groups: Sequence[Group], *, pretty: bool = True) -> str:
    """Give the questions of a report, group by group; one line unless `pretty`."""
    told = [group.model_dump(mode="json", by_alias=True) for group in groups]
    return _document(report, {"groups": told}, pretty)


def _document(report: Report, parts: dict[str, Any], pretty: bool) -> str:
    record = report.record.model_dump(mode="json", include={"source", "kind", "date", "nation"})
    whole = {"schema_version": report.schema_version, "record": record, **parts}
    text = json.dumps(whole, ensure_ascii=False, indent=1 if pretty else None)
    for character, escape in LINE_ENDS.items():
        text = text.replace(character, escape)
    return text + "\n"
