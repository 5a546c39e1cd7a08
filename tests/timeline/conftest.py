"""A real Chromium with the network off. In CI its absence is a failure, elsewhere a reason to skip."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from timeline_sample import sample_events

from chronology.timeline import save_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Opened:
    """An open page and everything it complained about or asked the network for."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda m: self.complaints.append(m.text) if m.type != "info" else None)
        page.on("pageerror", lambda e: self.complaints.append(str(e)))
        page.on("request", lambda r: self.requests.append(r.url))

    @property
    def foreign(self) -> list[str]:
        """Requests to anywhere but the page itself."""
        return [url for url in self.requests if not url.startswith(("file:", "data:", "blob:"))]

    def settle(self) -> None:
        """Waits until nothing has been drawn, and no row added, for 15 frames of a busy or idle machine."""
        self.page.wait_for_function(
            """() => new Promise((done) => {
                 let before = null, quiet = 0, since = 0;
                 const look = (time) => {
                   const rows = document.querySelectorAll("tbody tr").length;
                   const now = `${document.documentElement.dataset.drawn}:${rows}`;
                   if (now !== before) { quiet = 0; since = time; }
                   before = now;
                   quiet += 1;
                   quiet > 15 && time - since > 250 ? done(true) : setTimeout(requestAnimationFrame, 0, look);
                 };
                 requestAnimationFrame(look);
               })"""
        )

    def look_at(self, fragment: str) -> None:
        """Goes to what a link with this fragment shows."""
        self.page.evaluate("fragment => { location.hash = fragment; }", fragment)
        self.settle()

    def resize(self, width: int) -> None:
        self.page.set_viewport_size({"width": width, "height": 900})
        self.settle()

    def shown(self) -> int:
        """Rows of the table of events that are visible."""
        return int(self.page.evaluate("document.querySelectorAll('#events tbody tr:not([hidden])').length"))

    def count(self) -> tuple[int, int, int]:
        """The three numbers of "n of m shown, k undated"."""
        words = self.page.inner_text("#count").replace(",", "").split()
        return int(words[0]), int(words[2]), int(words[4])

    def drag(self, place: str, start: float, end: float) -> None:
        """Drags over an element, from and to a share of its width."""
        box = self.page.locator(place).bounding_box()
        at = box["y"] + 12
        self.page.mouse.move(box["x"] + box["width"] * start, at)
        self.page.mouse.down()
        self.page.mouse.move(box["x"] + box["width"] * end, at, steps=6)
        self.page.mouse.up()
        self.settle()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    if not CHROMIUM.exists():
        reason = f"no Chromium at {CHROMIUM}; install Debian's chromium or set CHROMIUM"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def barriers() -> Callable[[Opened], list[Any]]:
    """What keeps some readers out, by axe, where it is more than minor: ``(rule, places)``."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()

    def found(it: Opened) -> list[Any]:
        violations = axe.run(it.page).response["violations"]
        barred = [v for v in violations if v["impact"] != "minor"]
        return [(v["id"], [node["target"] for node in v["nodes"][:3]]) for v in barred]

    return found


@pytest.fixture(scope="session")
def sample_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "timeline.html"
    links = {f"{i:016x}": "../data/raw/article one.md" for i in range(12)}
    save_page(sample_events(), path, title="Two capitals & a third", links=links)
    return path


@pytest.fixture(scope="session")
def opened(browser: Any, sample_page: Path) -> Any:
    """Opens a page: ``with opened(width=390) as it: …``; any option of a browser context may be given."""

    @contextmanager
    def open_page(
        path: Path = sample_page, *, width: int = 1280, fragment: str = "", **options: Any
    ) -> Iterator[Opened]:
        context = browser.new_context(offline=True, viewport={"width": width, "height": 900}, **options)
        try:
            it = Opened(context.new_page())
            it.page.goto(f"{path.as_uri()}{fragment}")
            if options.get("java_script_enabled", True):
                it.page.wait_for_selector("html[data-ready]", timeout=30_000)
                it.settle()
            yield it
        finally:
            context.close()

    return open_page


@pytest.fixture(scope="module")
def _one_page(opened: Any) -> Iterator[Opened]:
    with opened() as it:
        yield it


@pytest.fixture
def home(_one_page: Opened) -> Opened:
    """One open page for many tests, brought back to where a reader finds it."""
    _one_page.page.mouse.move(0, 0)
    _one_page.page.evaluate("scrollTo(0, 0)")
    _one_page.look_at("")
    return _one_page
