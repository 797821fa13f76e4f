"""Learn from the corpus what words around a name tell its bearer's role: `models/roles.json`.

Run in the project's root with scikit-learn installed: python models/train_roles.py
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT.parent))

from corpus_records import corpus_digest, document_of, records  # noqa: E402

from conference.analyse import compiled_rules  # noqa: E402
from conference.language import roster, traits  # noqa: E402
from conference.language.reading import read  # noqa: E402
from conference.record import Role  # noqa: E402

SEED, STRENGTH, FEWEST, KEPT = 20261123, 1.0, 8, 0.03
KIN = {
    "parent": (
        "mum",
        "mam",
        "mother",
        "dad",
        "father",
        "stepdad",
        "stepmum",
        "step",
        "parent",
        "da",
    ),
    "child": ("brother", "sister"),
}


def truth(record: dict[str, Any]) -> dict[str, str]:
    """Map the first names of the record's people, in lower case, to their roles."""
    known: dict[str, str] = {}
    for worker in record.get("workers", []):
        for word in re.findall(r"[^\W\d_]+", worker["name"].lower()):
            known[word] = "worker"
    for person in record.get("family", []):
        kin = str(person.get("kin", "")).lower()
        first = re.findall(r"[^\W\d_]+", kin) or [""]
        role = next((r for r, words in KIN.items() if any(w in words for w in first)), "relative")
        for word in re.findall(r"[^\W\d_]+", person["name"].lower()):
            known[word] = role
    for child in record["children"]:
        for word in re.findall(r"[^\W\d_]+", child["name"].lower())[:2]:
            known[word] = "child"
        if len(child["name"]) > 1:
            known.setdefault(child["name"][0].lower(), "child")
    return known


def gathered() -> list[tuple[str, Counter[str], str]]:
    """Give (record, traits, role) of every name cluster in the corpus."""
    compiled = compiled_rules()
    seen: list[tuple[str, Counter[str], str]] = []
    current: list[Any] = []
    original = roster.traits
    roster.traits = lambda *a: current.append(original(*a)) or current[-1]  # type: ignore[assignment]
    for record in records():
        known = truth(record)
        current.clear()
        read(document_of(record), compiled)
        for key, own in current[-1].items():
            seen.append((record["id"], own, known.get(key, "other")))
    return seen


def main() -> None:
    """Train, report by cross-validation over records, and write the weights."""
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import classification_report
    from sklearn.model_selection import GroupKFold, cross_val_predict

    seen = gathered()
    pairs = {(record, trait) for record, own, _ in seen for trait in own}
    common = Counter(trait for _, trait in pairs)
    rows = [{t: math.log1p(n) for t, n in own.items() if common[t] >= FEWEST} for _, own, _ in seen]
    groups, roles = [r for r, _, _ in seen], [role for _, _, role in seen]
    table = DictVectorizer()
    features = table.fit_transform(rows)
    learner = LogisticRegression(C=STRENGTH, max_iter=2000, random_state=SEED)
    guess = cross_val_predict(learner, features, roles, groups=groups, cv=GroupKFold(8))
    print(classification_report(roles, guess))
    learner.fit(features, roles)
    order = [list(learner.classes_).index(role.value) for role in traits.ROLES]
    weights = {
        name: [round(float(w), 3) for w in learner.coef_[order, i]]
        for i, name in enumerate(table.get_feature_names_out())
        if np.abs(learner.coef_[:, i]).max() > KEPT
    }
    bias = {
        role.value: round(float(learner.intercept_[i]), 3)
        for role, i in zip(traits.ROLES, order, strict=True)
    }
    out = {"corpus": corpus_digest(), "seed": SEED, "bias": bias, "weights": weights}
    (ROOT / "roles.json").write_text(json.dumps(out, ensure_ascii=False, indent=0) + "\n", "utf-8")
    print(len(weights), "traits kept;", Role.CHILD, bias)


if __name__ == "__main__":
    main()
