"""Learn from the corpus how much each rule's hit says: `rules/core/weights.yml`.

Every unit of the corpus is matched with the whole rule book; for each category a logistic
regression learns what the authors' confidences, corrections to them and the unit's
surroundings say together. The bar is
where F1 is best on records left out. Run in the project's root with scikit-learn installed:
python models/train_weights.py
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT.parent), str(ROOT)]

from corpus_records import corpus_digest, document_of, records  # noqa: E402

from conference.analyse import compiled_rules  # noqa: E402
from conference.language.context import scopes  # noqa: E402
from conference.language.evidence import by_category, hits, hold, together  # noqa: E402
from conference.language.reading import read  # noqa: E402
from conference.language.tagging import setting_of, with_item  # noqa: E402
from conference.language.voices import spoken_voice  # noqa: E402
from conference.language.weighing import around, logit  # noqa: E402
from conference.record import Form  # noqa: E402
from conference.tags import TALK, Category  # noqa: E402

SEED, STRENGTH, FEWEST = 20261123, 0.05, 3
LEARNED = [c for c in Category if c is not Category.JARGON]
Row = tuple[str, dict[str, float], bool]


def truths(record: dict[str, Any], document: Any) -> list[tuple[int, int, set[str]]]:
    """Give the span and labels of every unit of a record, as laid out in its document."""
    blocks = [b for b in document.blocks if b.form is not Form.HEADING]
    return [
        (block.start, block.end, set(unit["labels"]))
        for block, unit in zip(blocks, record["units"], strict=True)
    ]


def labels_at(spans: list[tuple[int, int, set[str]]], start: int, end: int) -> set[str]:
    """Join the labels of the units that cover half of a stretch, or that it covers half of."""
    found: set[str] = set()
    for a, b, labels in spans:
        common = min(b, end) - max(a, start)
        if common > 0 and (2 * common >= end - start or 2 * common >= b - a):
            found |= labels
    return found


def gathered() -> tuple[dict[Category, list[Row]], dict[Category, Counter[str]]]:
    """Give, by category, a row for every unit with a hit, and the positives by record."""
    compiled = compiled_rules(())
    rows: dict[Category, list[Row]] = defaultdict(list)
    missed: dict[Category, Counter[str]] = defaultdict(Counter)
    for record in records():
        document = document_of(record)
        reading = read(document, compiled)
        spans = truths(record, document)
        before: tuple[Category, ...] = ()
        for unit in reading.units:
            if unit.form is Form.HEADING:
                before = ()
                continue
            setting = setting_of(reading, unit)
            found = hits(unit, setting, compiled)
            hold(found, scopes(unit.view, compiled))
            grouped = with_item(unit, by_category(found), compiled)
            near = around(unit, setting, grouped, before)
            before = tuple(near.hitting)
            labels = labels_at(spans, unit.start, unit.end)
            voice = spoken_voice(reading, unit, setting.speaker, compiled)
            for category in LEARNED:
                if category in TALK and not setting.talk:
                    continue
                right = category.value in labels
                if voice and voice[0] is category:
                    continue
                if category not in grouped:
                    missed[category][record["id"]] += right
                    continue
                row = {name: 1.0 for name in near.names if name != f"with:{category.value}"}
                row |= {f"rule:{hit.name}": 1.0 for hit in grouped[category]}
                section = compiled.sections.get(unit.section or "")
                prior = section.prior.get(category, 0.0) if section else 0.0
                row["authors"] = logit(together(grouped[category], prior))
                rows[category].append((record["id"], row, right))
    return rows, missed


def learn(rows: list[Row], missed: int) -> tuple[dict[str, float], str]:
    """Learn one category's weights; gives them with a line on how they do on left-out records."""
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GroupKFold, cross_val_predict

    common = Counter(name for _, row, _ in rows for name in row)
    kept = [{n: v for n, v in row.items() if common[n] >= FEWEST} for _, row, _ in rows]
    right = np.array([label for _, _, label in rows])
    table = DictVectorizer()
    features = table.fit_transform(kept)
    learner = LogisticRegression(C=STRENGTH, max_iter=3000, random_state=SEED)
    groups = [record for record, _, _ in rows]
    sure = cross_val_predict(
        learner, features, right, groups=groups, cv=GroupKFold(8), method="predict_proba"
    )[:, 1]

    def f1(bar: float) -> float:
        told = sure >= bar
        good = int((told & right).sum())
        return 2 * good / max(1, int(told.sum()) + int(right.sum()) + missed)

    bar = max((round(b, 3) for b in np.arange(0.15, 0.7, 0.025)), key=f1)
    learner.fit(features, right)
    weights = {
        name: round(float(weight), 3)
        for name, weight in zip(table.get_feature_names_out(), learner.coef_[0], strict=True)
        if abs(weight) >= 0.02
    }
    bias = round(float(learner.intercept_[0]), 3)
    weights |= {"bias": bias, "bar": bar, "authors": weights.get("authors", 0.0)}
    told = sure >= bar
    line = (
        f"P {(told & right).sum() / max(1, told.sum()):.3f}"
        f" R {(told & right).sum() / max(1, right.sum() + missed):.3f} F1 {f1(bar):.3f}"
        f" bar {bar} rows {len(rows)} found {right.sum()} of {right.sum() + missed}"
    )
    return weights, line


def main() -> None:
    """Learn every category's weights and write them where the rules are."""
    rows, missed = gathered()
    lines = [
        "# Learned by models/train_weights.py from our own corpus; not written by hand.",
        f"# corpus {corpus_digest()[:16]}, seed {SEED}",
    ]
    scores = []
    for category in LEARNED:
        weights, line = learn(rows[category], sum(missed[category].values()))
        scores.append(float(line.split("F1 ")[1].split()[0]))
        print(f"{category.value:16} {line}")
        lines.append(f"{category.value}:")
        lines += [f'  "{name}": {float(weights[name])}' for name in sorted(weights)]
    print(f"macro F1 on left-out records {sum(scores) / len(scores):.3f}")
    path = ROOT.parent / "rules" / "core" / "weights.yml"
    path.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
