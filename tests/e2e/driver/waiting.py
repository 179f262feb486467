"""Waiting for conditions; nothing here waits for a time to pass."""

import time

POLL_SECONDS = 0.05


class Expired(AssertionError):
    """What was waited for did not come."""


class Gone(Exception):
    """What was looked at left in the meantime."""


def until(condition, what, seconds=30):
    """The first true answer of condition(), which may say Gone for not yet; Expired after `seconds`."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            answer = condition()
        except Gone:
            answer = None
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise Expired(f"waited {seconds} s in vain: {what}")
        time.sleep(POLL_SECONDS)
