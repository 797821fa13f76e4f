"""Questions to take into the next meeting, as text and as Markdown: who asks, what, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from conference.findings.agenda import Asking, Group
from conference.renderers.lines import Heading, Line, Part, Run, Space, Style
from conference.renderers.passages import Passage, Quotes
from conference.renderers.places import Places
from conference.renderers.quoting import joined, number, words
from conference.renderers.wording import KINDS
from conference.report import Audience, Report

SHORT = 110
"""Characters of a quotation: enough to find the place again."""
FOR = {
    Audience.CHAIR: "For the chair",
    Audience.SUPERVISOR: "For the supervisor",
    Audience.WORKER: "For the worker",
}
ONESELF = "To ask yourself"
NOTHING = (
    "No check found a gap in this record, so it gives no question to ask. That is no proof that"
    " nothing is missing."
)
LOOKED = "What was not read or is not sure"
MARKED = re.compile(r"([\\`*_\[\]<>|#~&])")


def agenda(report: Report, groups: Sequence[Group]) -> Iterator[Part]:
    """Tell the questions for each reader, with what each rests on."""
    yield Heading(words(report.record.source), level=0)
    yield Line(((KINDS[report.record.kind], Style.FAINT),))
    if not groups:
        yield Space()
        yield Line(((nothing(report), Style.TEXT),))
        if not report.findings and report.limits:
            yield Heading(LOOKED)
            for limit in report.limits:
                yield Line(((words(limit), Style.TEXT),), lead=("• ", Style.TEXT))
        return
    quotes = Quotes(report, Places(report.record))
    for group in groups:
        yield Heading(FOR[group.reader], tally(group))
        for index, each in enumerate(group.asked, 1):
            if index > 1:
                yield Space()
            lead = f"{index}. ".rjust(4)
            yield Line(((asked(each), Style.QUESTION),), lead=(lead, Style.QUESTION))
            yield Line(((because(each), Style.FAINT),), indent=len(lead))
            if said := _evidence(each, quotes):
                yield Line(tuple(said), indent=len(lead))
        if group.oneself:
            if group.asked:
                yield Space()
            yield Heading(ONESELF, level=2)
            for own in group.oneself:
                yield Line(((words(own.asks), Style.TEXT),), lead=("  • ", Style.TEXT))


def markdown(report: Report, groups: Sequence[Group]) -> str:
    """Give the questions as Markdown; no word of the record can turn into a mark of it."""
    quotes = Quotes(report, Places(report.record))
    lines = [f"# Questions: {_plain(words(report.record.source))}", "", KINDS[report.record.kind]]
    if not groups:
        lines += ["", _plain(nothing(report))]
        looked = report.limits if not report.findings else ()
        lines += ["", *(f"- {_plain(words(limit))}" for limit in looked)] if looked else []
    for group in groups:
        lines += ["", f"## {FOR[group.reader]}"]
        if group.left:
            lines += ["", f"{tally(group)}."]
        for index, each in enumerate(group.asked, 1):
            lead = f"{index}. "
            indent = " " * len(lead)
            lines += ["", f"{lead}**{_plain(asked(each))}**", "", indent + _plain(because(each))]
            if said := _evidence(each, quotes):
                quoted = _plain("".join(text for text, _ in said))
                lines += ["", f"{indent}> {quoted}"]
        if group.oneself:
            lines += ["", f"### {ONESELF}", ""]
            lines += [f"- {_plain(words(own.asks))}" for own in group.oneself]
    return "\n".join(lines) + "\n"


def nothing(report: Report) -> str:
    """Say honestly why there is no question, for nobody or for the one who asked."""
    if not report.findings:
        return NOTHING
    return "There is no question here for this reader; others have some (leave out --for)."


def tally(group: Group) -> str:
    """Count a group's questions, and say how to see those left out."""
    count = len(group.asked) + group.left
    if group.left:
        return f"{len(group.asked)} of {count} questions; --all shows the rest"
    return number(count, "question") if count else ""


def asked(each: Asking) -> str:
    """Give a question once for everybody: "What has Kai said, and to whom? And Mia?"."""
    return _for_all(each, words(each.question), "And {}?")


def because(each: Asking) -> str:
    """Give what the findings say, once for everybody where they say the same."""
    first, *others = each.because
    if others:
        return " ".join(words(message) for message in each.because)
    return _for_all(each, words(first), "The same for {}.")


def _for_all(each: Asking, text: str, others: str) -> str:
    names = tuple(words(name) for name in each.of)
    if not names:
        return text
    if not re.search(rf"(?<!\w){re.escape(names[0])}(?!\w)", text):
        return f"{joined(names)}: {text}"
    return f"{text} {others.format(joined(names[1:]))}" if names[1:] else text


def _evidence(each: Asking, quotes: Quotes) -> list[Run]:
    """Quote the first place that a question rests on, and count the others."""
    first, *others = quotes.of(each.evidence) or (None,)
    if not isinstance(first, Passage):
        return []
    said = [
        (text, Style.TOLD if telling else Style.TEXT) for text, telling in first.quote.runs(SHORT)
    ]
    place = f" – {words(first.place)}" if first.place else ""
    more = f"; {number(len(others), 'more place')}" if others else ""
    return [*said, (place + more, Style.FAINT)] if place or more else said


def _plain(text: str) -> str:
    return MARKED.sub(r"\\\1", text)
