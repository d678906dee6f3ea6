"""Whatever ends the command, no process stays; whatever ends the database, it comes back."""

import os
import signal
import socket
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from akimat.web.embedded_postgres import Place
from tests.lifecycle.conftest import Person
from tests.lifecycle.terminal import Terminal, alive, family, postmaster, until

pytestmark = [pytest.mark.lifecycle, pytest.mark.slow]
RUNNING = "Ctrl-C stops it"


def started(person: Person, **more: str) -> tuple[Terminal, set[int]]:
    terminal = person.start("serve", **more)
    terminal.wait_for(RUNNING)
    assert page(person) < 500
    processes = family(terminal.process.pid)
    assert len(processes) > 6, "command, web server, two workers, PostgreSQL and its helpers"
    return terminal, processes


def page(person: Person) -> int:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{person.port}/", timeout=20) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return 599


def web_processes(processes: set[int]) -> set[int]:
    found = {pid for pid in processes if b"akimat.web.serve" in Path(f"/proc/{pid}/cmdline").read_bytes()}
    assert len(found) == 3, "granian's main process and two workers"
    return found


def gone(processes: set[int]) -> None:
    until(lambda: not alive(processes), f"these to end: {alive(processes)}")


@pytest.mark.parametrize("way", ["ctrl-c", "term", "hangup"])
def test_asked_to_stop(person: Person, way: str) -> None:
    terminal, processes = started(person)
    if way == "ctrl-c":
        terminal.press_ctrl_c()
    elif way == "term":
        terminal.process.send_signal(signal.SIGTERM)
    else:
        terminal.hang_up()
    number = {"ctrl-c": signal.SIGINT, "term": signal.SIGTERM, "hangup": signal.SIGHUP}[way]
    assert terminal.wait() == 128 + number, terminal.output
    assert not alive(processes), "all ended before the command did"
    assert "Traceback" not in terminal.output


def test_web_processes_never_hold_the_owners_address(person: Person) -> None:
    terminal, processes = started(person)
    secret = (person.var / "secrets" / "akimat_owner").read_bytes()
    for pid in web_processes(processes):
        assert secret not in Path(f"/proc/{pid}/environ").read_bytes()
        assert os.getsid(pid) != terminal.process.pid, "Ctrl-C must not reach it past the command"
    terminal.press_ctrl_c()
    terminal.wait()


def test_impatient_ctrl_c(person: Person) -> None:
    terminal, processes = started(person)
    for _ in range(3):
        terminal.press_ctrl_c()
    terminal.wait()
    assert not alive(processes)


def test_parent_killed_then_started_again(person: Person) -> None:
    terminal, processes = started(person)
    terminal.process.kill()
    terminal.wait()
    again = person.start("serve")  # at once, while the first one's server may still be stopping
    again.wait_for(RUNNING)
    gone(processes)
    processes = family(again.process.pid)
    again.press_ctrl_c()
    again.wait()
    assert not alive(processes)


def test_database_killed_and_commands_beside(person: Person) -> None:
    terminal, processes = started(person)
    first = postmaster(person.var)
    os.kill(first, signal.SIGKILL)
    until(lambda: postmaster(person.var) not in (0, first), "the database to be started again")
    until(lambda: page(person) < 500, "pages to work again")
    second = postmaster(person.var)
    assert person.run("migrate", "--quiet")[0] == 0
    assert postmaster(person.var) == second and not terminal.process.poll(), (
        "a command beside leaves it running"
    )
    code, output = person.run("serve")
    assert code == 1 and "PORT=8001 akimat serve" in output, "its own port is taken now"
    code, output = person.run("demo", "--forget")
    assert code == 1 and person.var.exists(), "never under a running server"
    processes |= family(terminal.process.pid)
    terminal.press_ctrl_c()
    terminal.wait()
    assert not alive(processes)


def test_web_server_killed(person: Person) -> None:
    terminal, processes = started(person)
    main = min(web_processes(processes), key=lambda pid: -len(family(pid)))
    os.kill(main, signal.SIGKILL)  # its workers must not serve on
    assert terminal.wait() == 1
    gone(processes)


def test_port_taken_before_anything_else(person: Person) -> None:
    stamp = (person.var / "postgres.log").stat().st_mtime_ns
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # past sockets in TIME_WAIT
        other.bind(("127.0.0.1", person.port))
        other.listen()
        for verb, cure in (("serve", "PORT=8001 akimat serve"), ("demo", "PORT=8001 make demo")):
            code, output = person.run(verb)
            assert code == 1 and cure in output
    assert (person.var / "postgres.log").stat().st_mtime_ns == stamp, "no server was started for it"


def test_server_left_over(person: Person) -> None:
    """Somebody started `postgres` on our data by hand, or the tie to the parent failed."""
    at = Place(person.var, 18)
    who = (
        at.as_server if person.uid is None else {"user": person.uid, "group": person.uid, "extra_groups": []}
    )
    command = [str(at.programs / "postgres"), "-D", str(at.data), "-k", str(at.sockets), "-h", ""]
    stray = subprocess.Popen(command, cwd="/", stderr=subprocess.DEVNULL, start_new_session=True, **who)
    until(lambda: postmaster(person.var) == stray.pid, "the stray server to start")
    assert person.run("migrate", "--quiet")[0] == 0
    assert stray.wait(10) == 0, "stopped in order"
