"""Executes a notebook on a lake, checks that git holds it without outputs, and writes the executed copy.

    notebook.py NOTEBOOK EXECUTED

Exits non-zero with the failing cell's traceback. The lake and the reports come from the WEAKSPOT_* variables.
"""

import re
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

ANSI_COLOURS = re.compile(r"\x1b\[[0-9;]*m")

# Else the kernel is killed while its JVM still cleans up, which ends in stack traces.
END_SPARK = """
jvm = spark.sparkContext._gateway.proc
spark.stop()
jvm.stdin.close()
jvm.wait()
"""


def main(source: Path, executed: Path) -> int:
    notebook = nbformat.read(source, as_version=4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    if any(cell.outputs or cell.execution_count for cell in code):
        print(f"{source} holds outputs: clear them before committing", file=sys.stderr)
        return 1

    notebook.cells.append(nbformat.v4.new_code_cell(END_SPARK))
    client = NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(source.parent)}}
    )
    try:
        client.execute()
    except CellExecutionError as error:
        print(ANSI_COLOURS.sub("", str(error)), file=sys.stderr)
        return 1
    finally:
        executed.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(notebook, executed)
    print(f"{source.name}: {len(code)} cells ran; the executed copy is {executed}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
