"""The door of the web server."""

import gc
import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lantoa.config.settings")
application = get_wsgi_application()
# The code of all pages comes in now, not while the first person waits
import_module(settings.ROOT_URLCONF)
# What stands now stays as long as the server does. Left to the collector it is walked through again and again, each time
# while somebody waits: a fifth of the pages took twice as long
gc.collect()
gc.freeze()
