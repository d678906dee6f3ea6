"""What was measured on: without it a figure means nothing."""

import os
import platform

import django
import psycopg
from django.db import connection

from akimat.web import durability


def durable() -> None:
    """Refuse to measure a database that may forget what it has committed."""
    weak = durability.weaknesses()
    assert not weak, weak


def described() -> str:
    """Processor, memory, versions, load."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version')")
        (server,) = cursor.fetchone()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} × {_processor()}, {memory:.0f} GiB,"
        f" load {load}\nPython {platform.python_version()}, Django {django.__version__},"
        f" psycopg {psycopg.__version__}, PostgreSQL {server};"
        " fsync, full_page_writes and synchronous_commit are on"
    )


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as info:
            return next(line.partition(":")[2].strip() for line in info if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or "processor"
