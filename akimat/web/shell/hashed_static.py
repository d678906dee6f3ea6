"""Static files under names with their hashes, so that a browser may keep them for ever.

Two differences from whitenoise's storage: vendored files are left byte for byte as published, so their
comments about source maps (which we do not carry) are not followed; and before `collectstatic` has run, plain
names are served rather than an error, so that tests and a developer's first look need no build step.
"""

from whitenoise.storage import CompressedManifestStaticFilesStorage  # type: ignore[import-untyped]

_css, _js = CompressedManifestStaticFilesStorage.patterns


class HashedStatic(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    patterns = ((_css[0], _css[1][:2]),)  # url(...) and @import; the third pattern follows source maps

    def stored_name(self, name: str) -> str:
        return super().stored_name(name) if self.hashed_files else name

    def url(self, name: str | None, force: bool = False) -> str:
        return super().url(name, force) if self.hashed_files or force else f"{self.base_url}{name}"
