"""Reports put together by hand for the tests: quotations in, exact offsets out."""

from __future__ import annotations

from typing import Any

from conference.record import Kind, Person, Record, Segment
from conference.report import Finding, Level, Measures, Report
from conference.tags import Action, Assertion, Category, Quote, Tag


class Page:
    """A record that grows line by line and finds its own quotations."""

    def __init__(self) -> None:
        self.text = ""
        self.segments: list[Segment] = []
        self._section: str | None = None

    def heading(self, title: str) -> None:
        self._section = title
        self.line(title)

    def line(
        self, words: str, *, before: str = "", speaker: str | None = None, time: str | None = None
    ) -> None:
        self.text += before
        start = len(self.text)
        self.text += words
        self.segments.append(
            Segment(
                start=start,
                end=len(self.text),
                section=self._section,
                speaker=speaker,
                time=time,
                place=None if time else f"paragraph {len(self.segments) + 1}",
            )
        )
        self.text += "\n"

    def at(self, words: str) -> dict[str, Any]:
        assert self.text.count(words) == 1, words
        start = self.text.index(words)
        return {"start": start, "end": start + len(words), "text": words}

    def tag(
        self,
        category: str,
        words: str,
        assertion: str = "present",
        about: tuple[str, ...] = (),
        **more: Any,
    ) -> Tag:
        return Tag(
            category=Category(category),
            assertion=Assertion(assertion),
            about=about,
            rule=more.pop("rule", f"{category}/fixture"),
            confidence=more.pop("confidence", 0.95),
            **self.at(words),
            within=self.around(words),
            **more,
        )

    def around(self, words: str) -> tuple[int, int]:
        """The sentence that holds `words`: within its line, from full stop to full stop."""
        span = self.at(words)
        (line,) = [each for each in self.segments if each.start <= span["start"] < each.end]
        head = self.text.rfind(". ", line.start, span["start"])
        stop = self.text.find(".", span["end"] - 1, line.end)
        return (line.start if head < 0 else head + 2, line.end if stop < 0 else stop + 1)

    def action(
        self, words: str, owner: str | None = None, due: str | None = None, **more: Any
    ) -> Action:
        return Action(**self.at(words), owner=owner, due=due, **more)

    def quotes(self, *words: str) -> tuple[Quote, ...]:
        return tuple(Quote(**self.at(each)) for each in words)

    def finding(
        self,
        level: str,
        check: str,
        message: str,
        question: str,
        *evidence: str,
        subject: str | None = None,
    ) -> Finding:
        return Finding(
            check=check,
            level=Level(level),
            subject=subject,
            message=message,
            question=question,
            evidence=self.quotes(*evidence),
            source="The team’s own recording guide",
        )

    def record(self, source: str, kind: Kind, people: tuple[Person, ...], **more: Any) -> Record:
        return Record(
            source=source,
            kind=kind,
            text=self.text,
            people=people,
            segments=tuple(self.segments),
            **more,
        )


def report(page: Page, record: Record, **parts: Any) -> Report:
    """Check every offset of the fixture itself before it is used."""
    made = Report(record=record, **parts)
    assert page.text == record.text
    for span in (*made.tags, *made.actions, *quoted(made)):
        assert page.text[span.start : span.end] == span.text
    return made


def quoted(report: Report) -> tuple[Quote, ...]:
    """Every quotation that a report holds, wherever it stands."""
    rest = (*report.findings, *report.voices, *report.questions)
    heads = ("strengths", "risks", "voice", "blame", "asked", "offered")
    return (
        *(quote for each in rest for quote in each.evidence),
        *(quote for entry in report.ledger for head in heads for quote in getattr(entry, head)),
        *(quote for action in report.actions for quote in action.answers),
    )


EMPTY = Report(record=Record(source="empty.txt", kind=Kind.OTHER, text=""), measures=Measures())
