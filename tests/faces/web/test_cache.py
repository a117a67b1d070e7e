"""What is kept for a while: who tried to sign in how often beside pages of drafts."""

from django.core.cache.backends.filebased import FileBasedCache

from lantoa.config.settings import CACHES


def test_many_small_things_push_out_no_count_of_tries(tmp_path):
    kept = FileBasedCache(tmp_path, {**CACHES["default"], "LOCATION": tmp_path})
    tries = [f"tries-{number}" for number in range(20)]
    kept.set_many(dict.fromkeys(tries, 1))
    for number in range(600):
        kept.set(f"other-{number}", 1)
    assert len(kept.get_many(tries)) == len(tries)


def test_pages_of_drafts_are_kept_apart():
    assert CACHES["pages"]["LOCATION"] != CACHES["default"]["LOCATION"]
