"""Draw a sheet for two readers, and keep what they said.

    python -m tests.quality.readings draw FOLDER EXPORT.json … [--seed N] [--count N] [--plant N]
    python -m tests.quality.readings keep FOLDER NAME --of "which documents"
    python -m tests.quality.readings report

`draw` takes the export of one course or those of several, and writes sheet.md for the readers and
drawn.json, which tells what was planted and stays hidden. `keep` reads marks-1.json and
marks-2.json, each {"number": ["accept" | "edit" | "reject", "reason"]}.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from tests.quality.readings.drawing import draw
from tests.quality.readings.marks import (
    FOLDER,
    Opinion,
    Read,
    Reading,
    describe,
    read_all,
    write_reading,
)
from tests.quality.readings.sheet import write_sheet

_READERS = ("marks-1.json", "marks-2.json")


def main(arguments: list[str]) -> int:
    """Do what the command line says."""
    chosen = _parse(arguments)
    {"draw": _draw, "keep": _keep, "report": _report}[chosen.command](chosen)
    return 0


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.quality.readings")
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw", help="draw questions of exports for two readers")
    drawing.add_argument("folder", type=Path)
    drawing.add_argument("exports", type=Path, nargs="+")
    drawing.add_argument("--seed", type=int, default=1)
    drawing.add_argument("--count", type=int, default=100)
    drawing.add_argument("--plant", type=int, default=10)
    keeping = commands.add_parser("keep", help="keep what the readers said")
    keeping.add_argument("folder", type=Path)
    keeping.add_argument("name")
    keeping.add_argument("--of", required=True, help="which documents the questions are about")
    commands.add_parser("report", help="print the figures of all readings")
    return parser.parse_args(arguments)


def _draw(chosen: argparse.Namespace) -> None:
    exports = [json.loads(path.read_text()) for path in chosen.exports]
    questions = [question for export in exports for question in export["questions"]]
    drawn = draw(questions, chosen.count, chosen.plant, chosen.seed)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    (chosen.folder / "sheet.md").write_text(write_sheet(drawn))
    hidden = {
        "seed": chosen.seed,
        "writer": exports[0]["generator"]["version"],
        "drawn": len(questions),
        "sheet": [asdict(one) for one in drawn],
    }
    (chosen.folder / "drawn.json").write_text(json.dumps(hidden, ensure_ascii=False, indent=1))
    print(f"{len(drawn)} questions on {chosen.folder / 'sheet.md'}")


def _keep(chosen: argparse.Namespace) -> None:
    hidden = json.loads((chosen.folder / "drawn.json").read_text())
    readers = [json.loads((chosen.folder / name).read_text()) for name in _READERS]
    read = [
        Read(
            question=one["question"]["id"],
            defect=one["defect"],
            opinions=tuple(_opine(marks[str(one["number"])]) for marks in readers),
        )
        for one in hidden["sheet"]
    ]
    reading = Reading(
        day=datetime.now(UTC).date(),
        of=chosen.of,
        writer=hidden["writer"],
        seed=hidden["seed"],
        drawn=hidden["drawn"],
        read=tuple(read),
    )
    (FOLDER / f"{chosen.name}.toml").write_text(write_reading(reading))
    print(describe(chosen.name, reading))


def _opine(said: list[str]) -> Opinion:
    mark, *reason = said
    return Opinion.model_validate({"mark": mark, "reason": " ".join(reason)})


def _report(_chosen: argparse.Namespace) -> None:
    for name, reading in read_all().items():
        print(describe(name, reading))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
