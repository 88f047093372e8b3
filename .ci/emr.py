"""Checks the requests in conf/emr against the service definitions that botocore carries; calls nothing.

    emr.py conf/emr
"""

import json
import re
import sys
from pathlib import Path

from botocore.session import Session
from botocore.validate import ParamValidator

PLACEHOLDER = re.compile(r"\$\{[A-Z_]+\}")


def filled(file: Path) -> str:
    return PLACEHOLDER.sub("00filled00", file.read_text(encoding="utf-8"))


def lower_first(value, free_keys=False):
    """The request of a universal target, spelt as the API spells it. Keys of tags are the user's own."""
    if not isinstance(value, dict):
        return value
    return {
        key if free_keys else key[0].lower() + key[1:]: lower_first(inner, free_keys=key == "Tags")
        for key, inner in value.items()
    }


def check(service: str, operation: str, request: dict) -> None:
    shape = Session().get_service_model(service).operation_model(operation).input_shape
    report = ParamValidator().validate(request, shape)
    assert not report.has_errors(), f"{operation}: {report.generate_report()}"


def main(folder: Path) -> None:
    check("emr-serverless", "CreateApplication", {"clientToken": "t"} | json.loads(filled(folder / "create-application.json")))

    by_hand = json.loads(filled(folder / "start-job-run.json"))
    check("emr-serverless", "StartJobRun", by_hand)

    nightly = json.loads(filled(folder / "schedule-input.json"))
    assert all(key[0].isupper() for key in nightly), "a universal target takes keys that begin with capitals"
    nightly = lower_first(nightly)
    check("emr-serverless", "StartJobRun", nightly)
    for request in (by_hand, nightly):
        del request["clientToken"], request["tags"]
    assert by_hand == nightly, "start-job-run.json and schedule-input.json start different jobs"

    schedule = json.loads(filled(folder / "schedule.json"))
    schedule["Target"]["Input"] = filled(folder / "schedule-input.json")
    check("scheduler", "CreateSchedule", {"ClientToken": "t"} | schedule)

    for policy in sorted(folder.glob("*-role-*.json")):
        for statement in json.loads(filled(policy))["Statement"]:
            actions = [statement["Action"]] if isinstance(statement["Action"], str) else statement["Action"]
            resources = statement.get("Resource", [])
            resources = [resources] if isinstance(resources, str) else resources
            assert not any("*" in action for action in actions), f"{policy.name}: {actions}"
            assert "*" not in resources, f"{policy.name}: {resources}"
    print(f"{len(list(folder.glob('*.json')))} requests and policies in {folder} are valid")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
