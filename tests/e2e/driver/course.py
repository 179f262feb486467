"""What the paths share: a desktop of their own, a folder that is kept, and what a failure leaves in it."""

import pathlib
import shutil
import sys

from driver.desk import Desk


def step(text):
    print(text, flush=True)


def keep_failure(console, keep):
    """A picture and the controls on the screen."""
    (keep / "failure.txt").write_text(console.report())
    console.picture(keep / "failure.png")
    print(f"a picture, the controls on the screen and the logs lie in {keep}", file=sys.stderr)


def run_on_desk(keep, needed, course):
    """Calls course(desk, keep) on a new desktop with an empty folder. The exit code: 77 when a program of `needed` is missing."""
    missing = [name for name in needed if not shutil.which(name)]
    if missing:
        print("not installed: " + ", ".join(missing), file=sys.stderr)
        return 77
    keep = pathlib.Path(keep)
    shutil.rmtree(keep, ignore_errors=True)
    with Desk(keep) as desk:
        course(desk, keep)
    step("done")
    return 0
