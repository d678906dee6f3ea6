"""How fast akimat is here: `python -m bench` measures, prints ratios, and keeps to about two minutes.

A rate alone says more about the machine than about the program, so each is measured beside another one, in
turns, and medians are compared. Everything happens in scratch databases, with durability as in earnest.
"""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akimat.web.settings")
django.setup()
