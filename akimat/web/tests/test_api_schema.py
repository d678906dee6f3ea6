"""The API keeps what its own schema says, whatever is sent to it."""

import base64
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.contrib.auth.models import User
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given
from hypothesis import settings as bounds
from hypothesis import strategies as st
from schemathesis.specs.openapi.checks import positive_data_acceptance

from akimat.bodies.tests import world
from akimat.register import act as acts
from akimat.web.accounts.models import Account
from akimat.web.api import api
from akimat.web.wsgi import application

PASSWORD = "steppe-and-tulips-1995"
NOT_HERE = [positive_data_acceptance]
"""A well-formed act may name things that do not exist: that is malformed, and no schema can say it."""
READING = [
    "/api/acts",
    "/api/acts/{number}",
    "/api/units",
    "/api/posts",
    "/api/law",
    "/api/law/{source}/{article}",
]


def test_it_is_openapi_3_1_with_a_door_for_every_kind() -> None:
    schema = api.get_openapi_schema()
    assert schema["openapi"].startswith("3.1")
    for cls in acts.kinds():
        door = schema["paths"][f"/api/acts/{cls.kind}"]["post"]
        fields = door["requestBody"]["content"]["application/json"]["schema"]["properties"]["payload"][
            "properties"
        ]
        assert set(fields) == set(cls.model_fields)
    assert set(READING) <= set(schema["paths"])


@pytest.fixture
def connection_stays_open() -> Iterator[None]:
    """A request's end closes connections; the one of this test holds its transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.usefixtures("connection_stays_open")
def test_nothing_that_is_sent_breaks_it(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.ALLOWED_HOSTS = ["*"]
    user = User.objects.create_user("program", password=PASSWORD)
    Account.objects.create(user=user, person=world.country()["registrar_person"])
    token = base64.b64encode(f"program:{PASSWORD}".encode()).decode()
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", application)
    for result in schema.get_all_operations():
        _send(result.ok(), {"Authorization": f"Basic {token}"})


def _send(operation: Any, headers: dict[str, str]) -> None:
    @bounds(max_examples=8, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def send(data: st.DataObject) -> None:
        case = data.draw(operation.as_strategy())
        case.call_and_validate(headers=headers, excluded_checks=NOT_HERE)

    send()
