"""The application that the server's workers run."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akimat.web.settings")
os.environ.setdefault("AKIMAT_POOL", "8")  # connections that one worker keeps; see database_url.py

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
