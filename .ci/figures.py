"""Compares the reports of two runs over the samples: the same code on the same input tells the same.

    figures.py EXPECTED_TSV REPORTS OTHER_REPORTS
"""

import json
import sys
from pathlib import Path


def summary_of(reports: Path) -> dict:
    summary = json.loads((reports / "summary.json").read_text(encoding="utf-8"))
    del summary["run"]  # ids and times, which differ from run to run
    return summary


def main(expected: Path, reports: Path, other: Path) -> None:
    documents = len(expected.read_text(encoding="utf-8").splitlines()) - 1
    summary = summary_of(reports)
    corpus = summary["corpus"]
    read = corpus["input"]

    assert read["discovered"] == read["parsed"] == corpus["documents"] == documents, (read, documents)
    assert sum(corpus["severities"].values()) == corpus["counts"]["failures"], corpus
    assert sum(each["counts"]["failures"] for each in summary["categories"]) == corpus["counts"]["failures"]
    for part, told in summary.items():
        assert told == summary_of(other)[part], f"{reports} and {other} differ in {part}"
    print(f"both runs: {documents} documents, {corpus['counts']['failures']} failures, the same summary")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
