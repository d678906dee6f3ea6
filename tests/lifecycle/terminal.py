"""A command in a terminal of its own, as root or as an ordinary user, and the processes that it leaves."""

import fcntl
import os
import pty
import signal
import subprocess
import termios
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 60.0


class Terminal:
    """Runs a command as the foreground of a new terminal, as a shell would."""

    def __init__(self, command: list[str], environment: dict[str, str], uid: int | None = None) -> None:
        self._master, slave = pty.openpty()
        os.set_blocking(self._master, False)
        self.output = ""

        def take_terminal() -> None:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            if uid is not None:
                os.setgroups([])
                os.setgid(uid)
                os.setuid(uid)

        self.process = subprocess.Popen(
            command,
            env=environment,
            cwd="/",
            stdin=slave,
            stdout=slave,
            stderr=slave,
            preexec_fn=take_terminal,
        )
        os.close(slave)

    def press_ctrl_c(self) -> None:
        os.write(self._master, b"\x03")

    def hang_up(self) -> None:
        """What closing a terminal's window does."""
        os.killpg(self.process.pid, signal.SIGHUP)
        os.close(self._master)
        self._master = -1

    def read(self) -> str:
        while self._master >= 0:
            try:
                part = os.read(self._master, 65536)
            except (BlockingIOError, OSError):
                break
            if not part:
                break
            self.output += part.decode(errors="replace")
        return self.output

    def wait_for(self, text: str) -> None:
        """Until the text is printed; a command that ends before has failed."""
        until(lambda: text in self.read() or self.process.poll() is not None, f"{text!r} to be printed")
        assert text in self.read(), self.output

    def wait(self) -> int:
        until(lambda: (self.read(), self.process.poll())[1] is not None, "the command to end")
        return int(self.process.returncode)


def until(holds: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline, f"waited {PATIENCE:.0f} s for {what}"
        time.sleep(0.05)


def family(pid: int) -> set[int]:
    """A process and all that descend from it, as of now."""
    found, children = {pid}, _children()
    waiting = [pid]
    while waiting:
        for child in children.get(waiting.pop(), []):
            found.add(child)
            waiting.append(child)
    return found


def alive(pids: set[int]) -> set[str]:
    """Those still running, with their command; a zombie is gone, it only was not collected."""
    return {f"{pid} {_state(pid)[2]}" for pid in pids if _state(pid)[0] not in ("", "Z", "X")}


def postmaster(var: Path) -> int:
    """The server's number, 0 while there is none."""
    try:
        return int((var / "postgres" / "postmaster.pid").read_text().split("\n")[0] or 0)
    except FileNotFoundError:
        return 0


def _children() -> dict[int, list[int]]:
    children: dict[int, list[int]] = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            state, parent, _ = _state(int(entry))
            if state:
                children.setdefault(parent, []).append(int(entry))
    return children


def _state(pid: int) -> tuple[str, int, str]:
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return "", 0, ""
    name, _, rest = text.partition("(")[2].rpartition(")")
    fields = rest.split()
    return fields[0], int(fields[1]), name
