"""The rival: a bare table of votes behind Django, on the same server. No law, no log, no sign-in, no page.

It says what the machine can do at most with a request that ends in one committed row.
"""

import os
from typing import Any

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import IntegrityError, connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

TABLE = "CREATE TABLE rival (vote int, deputy int, nominee int, PRIMARY KEY (vote, deputy))"


def ballot(request: HttpRequest, vote: int, deputy: int) -> HttpResponse:
    """One row; the second is refused by the key."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO rival VALUES (%s, %s, %s)", [vote, deputy, deputy % 2])
    except IntegrityError:
        return HttpResponse(status=409)
    return HttpResponse(b"in")


urlpatterns = [path("<int:vote>/<int:deputy>/", ballot)]


def serve_it() -> Any:
    """The application, with nothing of akimat in it."""
    from akimat.web.database_url import default

    os.environ["AKIMAT_POOL"] = "8"
    settings.configure(
        ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], DATABASES={"default": default(dict(os.environ))}
    )
    django.setup()
    return get_wsgi_application()


application = serve_it() if os.environ.get("AKIMAT_RIVAL") else None
