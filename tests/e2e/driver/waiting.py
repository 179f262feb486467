"""Waiting for conditions; nothing here waits for a time to pass."""

import time

POLL_SECONDS = 0.05


class Expired(AssertionError):
    """What was waited for did not come."""


def until(condition, what, seconds=30):
    """The first true answer of condition(); Expired after `seconds`."""
    deadline = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise Expired(f"waited {seconds} s in vain: {what}")
        time.sleep(POLL_SECONDS)
