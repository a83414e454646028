"""Where plotly.js comes from: the npm package when it is installed, else the bundle inside the PyPI package."""

import importlib.util
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

NAME = "vendor/plotly.min.js"


def bundle() -> Path:
    """The file that browsers get as ``vendor/plotly.min.js``.

    ``plotly.js-basic-dist-min`` is a quarter of the size and needs no ``eval``; the PyPI package always is there.
    """
    small = Path(settings.BASE_DIR) / "node_modules" / "plotly.js-basic-dist-min" / "plotly-basic.min.js"
    if small.is_file():
        return small
    package = importlib.util.find_spec("plotly")
    if package is None or package.origin is None:
        raise FileNotFoundError("plotly is not installed: pip install -r requirements.lock")
    return Path(package.origin).parent / "package_data" / "plotly.min.js"


class _OneFile(FileSystemStorage):
    """A storage that shows the bundle under its public name, wherever it lies."""

    def path(self, name: str) -> str:
        return str(bundle())


class PlotlyBundleFinder(BaseFinder):
    """Lets ``collectstatic`` and the development server find plotly.js."""

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """The bundle's path if ``path`` is its name, else nothing."""
        if path.replace("\\", "/") != NAME:
            return []
        return [str(bundle())] if find_all else str(bundle())

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterable[Any]:
        """The one file, with a storage that opens it."""
        yield NAME, _OneFile(location=bundle().parent)
