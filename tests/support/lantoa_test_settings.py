"""The workbench's settings for tests: a folder of their own, assets read where they lie, quick passwords."""

import atexit
import os
import shutil
import tempfile

_data = tempfile.mkdtemp(prefix="lantoa-tests-")
atexit.register(shutil.rmtree, _data, ignore_errors=True)
os.environ["LANTOA_DATA"] = _data

from lantoa.config.settings import *  # noqa: E402, F403
from lantoa.config.settings import STORAGES  # noqa: E402

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
ALLOWED_HOSTS = ["*"]
