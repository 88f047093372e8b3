"""Compares the reports of two runs over the samples with each other and with what a reader counted.

    figures.py EXPECTED_TSV REPORTS OTHER_REPORTS
"""

import csv
import json
import sys
from pathlib import Path

SEVERITIES = ("critical", "high", "medium", "low", "unstated")


def summary_of(reports: Path) -> dict:
    summary = json.loads((reports / "summary.json").read_text(encoding="utf-8"))
    del summary["run"]  # ids and times, which differ from run to run
    return summary


def main(expected: Path, reports: Path, other: Path) -> None:
    with expected.open(encoding="utf-8", newline="") as rows:
        documents = list(csv.DictReader(rows, delimiter="\t"))
    summary = summary_of(reports)
    corpus = summary["corpus"]

    counted = {severity: sum(int(row[severity]) for row in documents) for severity in SEVERITIES}
    assert corpus["documents"] == len(documents), (corpus["documents"], len(documents))
    assert corpus["severities"] == counted, (corpus["severities"], counted)
    assert summary == summary_of(other), f"{reports} and {other} tell different things"
    print(f"both runs: {len(documents)} documents, {corpus['counts']['failures']} failures, as a reader counted")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
