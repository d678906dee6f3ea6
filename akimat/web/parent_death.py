"""A child that ends when its parent is gone, even if the parent was killed and could say nothing.

On Linux the kernel tells it. The death that counts is that of the *thread* that forked, so a thread which
starts such a child must live as long as the child. A thread of our own Python processes looks up the parent
once a second besides: elsewhere there is no such signal, and a server that is just starting may swallow it.
"""

import ctypes
import os
import signal
import sys
import threading
import time

PR_SET_PDEATHSIG = 1
PATIENCE = 10
"""Seconds that an orphan has to end by itself."""
# Loaded before any fork: between fork and exec is no time to open libraries.
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def tie_to(parent: int, with_signal: signal.Signals) -> None:
    """Call in the child, after its user is set: a change of user forgets the tie."""
    if _libc is not None:
        _libc.prctl(PR_SET_PDEATHSIG, int(with_signal))
    if os.getppid() != parent:
        os._exit(1)


def follow(parent: int, with_signal: signal.Signals) -> None:
    """The same for a Python process of ours on any system, even one that was deaf when the signal came."""
    tie_to(parent, with_signal)
    threading.Thread(target=_watch, args=(parent, with_signal), daemon=True).start()


def _watch(parent: int, with_signal: signal.Signals) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os.kill(os.getpid(), with_signal)
    time.sleep(PATIENCE)
    os.kill(os.getpid(), signal.SIGKILL)
