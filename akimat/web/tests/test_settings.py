"""What follows from the environment: addresses, keys, logs."""

import io
import json
import logging
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import structlog

from akimat.web import database_url, secret_key
from akimat.web.shell import logs, origin


def test_an_address_with_a_socket_folder_and_an_escaped_password() -> None:
    database = database_url.parse("postgresql://akimat:p%40ss@/main?host=%2Fvar%2Frun%2Fpg&sslmode=disable")
    assert (database["NAME"], database["USER"], database["PASSWORD"]) == ("main", "akimat", "p@ss")
    assert database["HOST"] == "/var/run/pg" and database["OPTIONS"] == {"sslmode": "disable"}


def test_the_owner_s_address_is_never_guessed() -> None:
    with pytest.raises(SystemExit, match="DATABASE_OWNER_URL"):
        database_url.default({"AKIMAT_ROLE": "owner", "DATABASE_URL": "postgresql://a@h/d"})
    both = {"DATABASE_OWNER_URL": "postgresql://o@h/d", "DATABASE_URL": "postgresql://a@h/d"}
    assert database_url.default({"AKIMAT_ROLE": "owner", **both})["USER"] == "o"
    assert database_url.default(both)["USER"] == "a"


def test_only_web_workers_keep_a_pool() -> None:
    address = {"DATABASE_URL": "postgresql://a@h/d"}
    assert "pool" not in database_url.default(address)["OPTIONS"]
    assert database_url.default({**address, "AKIMAT_POOL": "4"})["OPTIONS"]["pool"]["max_size"] == 4


def test_the_secret_key_is_made_once_and_kept_from_others(tmp_path: Path) -> None:
    path = tmp_path / "secrets" / "django_key"
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(secret_key.read_or_make, [path] * 8))
    assert len(keys) == 1 and len(keys.pop()) > 60
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert list(path.parent.iterdir()) == [path]


def test_a_public_address_brings_hosts_and_secure_cookies() -> None:
    public = origin.settings_for("https://akimat.example.kz:8443")
    assert "akimat.example.kz" in public["ALLOWED_HOSTS"] and public["SESSION_COOKIE_SECURE"]
    assert public["CSRF_TRUSTED_ORIGINS"] == ["https://akimat.example.kz:8443"]
    assert origin.settings_for(None) == {"ALLOWED_HOSTS": origin.LOCAL_HOSTS}
    with pytest.raises(SystemExit, match="AKIMAT_ORIGIN"):
        origin.settings_for("akimat.example.kz")


def test_a_log_line_keeps_no_personal_data() -> None:
    event = {"event": "x", "username": "serik", "payload": {"iin": "1"}, "account": 7}
    assert logs.drop_personal_data(None, "info", event) == {"event": "x", "account": 7}


@pytest.mark.parametrize("logger", [structlog.get_logger("akimat.test"), logging.getLogger("django.test")])
def test_an_exception_is_logged_without_its_words(logger: logging.Logger) -> None:
    written = io.StringIO()
    (handler,) = (handler for handler in logging.getLogger().handlers if _is_ours(handler))
    before = handler.setStream(written)  # type: ignore[attr-defined]
    try:
        raise ValueError("Key (person)=(Serik) already exists")
    except ValueError:
        logger.exception("broke")
    finally:
        handler.setStream(before)  # type: ignore[attr-defined]
    line = json.loads(written.getvalue())
    assert (line["event"], line["error"]) == ("broke", "ValueError") and "Serik" not in written.getvalue()
    assert "test_an_exception_is_logged_without_its_words" in line["at"][-1]


def _is_ours(handler: logging.Handler) -> bool:
    return isinstance(handler.formatter, structlog.stdlib.ProcessorFormatter)
