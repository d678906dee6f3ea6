"""Logs: one JSON object a line, without personal data.

A log is copied to places that the register's rules do not reach. So names, addresses and payloads are
dropped here, in one place, and an exception is logged by its class and where it was raised: the messages of a
database quote the rows that they are about.
"""

import logging.config
import sys
import traceback
from typing import Any

import structlog

DROPPED = frozenset(
    ["username", "user", "name", "email", "ip", "payload", "password", "iin", "request", "path", "query"]
)


def drop_personal_data(_logger: Any, _method: str, event: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in event.items() if key not in DROPPED}


def exception_without_message(_logger: Any, _method: str, event: dict[str, Any]) -> dict[str, Any]:
    """`exc_info` becomes the class and the frames of the exception, never its words."""
    info = event.pop("exc_info", None)
    if info is True:  # said inside an `except`
        info = sys.exc_info()
    error = info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        frames = traceback.extract_tb(error.__traceback__)
        event["error"] = type(error).__qualname__
        event["at"] = [_place(frame) for frame in frames[-12:]]
    return event


def _place(frame: traceback.FrameSummary) -> str:
    return f"{frame.filename.rpartition('/akimat/')[2]}:{frame.lineno} {frame.name}"


def logging_config(readable: bool = False) -> None:
    """Structlog and the standard library's loggers alike; `readable` for a developer's eyes."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        drop_personal_data,
    ]
    end: list[Any] = [structlog.dev.ConsoleRenderer()] if readable else [exception_without_message, _json()]
    formatter_class = structlog.stdlib.ProcessorFormatter
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *shared, formatter_class.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    formatter = {
        "()": formatter_class,
        "processors": [formatter_class.remove_processors_meta, *end],
        "foreign_pre_chain": shared,
    }
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"line": formatter},
            "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
            "root": {"handlers": ["stderr"], "level": "INFO"},
            # Django's own line about a 404 or 403 quotes the address; `log_request` says the same without it.
            "loggers": {"django.request": {"level": "ERROR"}, "django.security.csrf": {"level": "ERROR"}},
        }
    )


def _json() -> Any:
    return structlog.processors.JSONRenderer(ensure_ascii=False)
