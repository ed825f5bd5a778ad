"""`make run`: the whole job on the bundled demo site, then what came of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from demo.environment import demo_environment
from demo.server import start

DATA = Path("data") / "demo"


def main() -> int:
    """Serve the demo site, run the monitor on it, and show the incidents; the exit code of the run."""
    with start() as address:
        environment = os.environ | demo_environment(address)
        environment.setdefault("IRONRIVER_DATA_DIR", str(DATA))
        environment.setdefault("PYTHONUNBUFFERED", "1")
        kept = environment["IRONRIVER_DATA_DIR"]
        print(f"The demo site (invented documents) is at {address}; data are kept in {kept}\n")
        code = subprocess.run(
            [sys.executable, "-m", "ironriver", "run"], env=environment, check=False
        ).returncode
    if code:
        return code
    print(
        "\nNext: export IRONRIVER_DATA_DIR="
        + kept
        + "\n  .venv/bin/ironriver show INCIDENT     one of the incidents above, with its evidence"
        + "\n  .venv/bin/ironriver search rifles     by words"
        + "\n  .venv/bin/ironriver digest            the email of this week, as text"
        + "\n  .venv/bin/ironriver serve             the same as pages, at http://127.0.0.1:8000/"
        + "\nREADME.md says how to point it at the live sites."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
