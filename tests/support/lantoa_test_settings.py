"""The workbench's settings for tests: a folder of their own, assets read where they lie, quick passwords."""

import atexit
import os
import shutil
import tempfile

_data = tempfile.mkdtemp(prefix="lantoa-tests-")
atexit.register(shutil.rmtree, _data, ignore_errors=True)
os.environ["LANTOA_DATA"] = _data

from lantoa.config.settings import *  # noqa: E402, F403
from lantoa.config.settings import DATABASES, STORAGES  # noqa: E402

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {
    name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name}
    for name in ("default", "pages")
}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
ALLOWED_HOSTS = ["*"]
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as in an office: threads and other processes see what is written, and wait for each other as they would
    DATABASES["default"]["TEST"] = {"NAME": f"{_data}/test.sqlite3"}
