"""What the timeline costs in the browser: ``python -m tests.bench.browser [--events 1000 100000] [--lighthouse]``.

First plot and zoom in CPU milliseconds of the renderer's main thread, over those of empty axes in the same run: a zoom's answer at once,
and all of it until its refinement stands; and how much each differs between the first and the last number of events. Then bytes before
the timeline can be used; Lighthouse where it is installed. Prints figures and never fails for one.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Page

from tests.e2e.chromium import FLAGS, HOW, executable, started
from tests.e2e.site import ROOT, load_demonstration, own_folder, served

ROUNDS = 9
FIGURES = ("first plot", "zoom, answer at once", "zoom with its refinement")
SETTLED = """
globalThis.settled = () => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60))));
globalThis.part = (name) => import(document.querySelector("script[type=module]").src.replace(/main[^/]*$/, name));
"""
IDLE = "() => settled()"
EMPTY_PLOT = """async () => {
  globalThis.emptyPlot = document.createElement("div");
  document.body.append(emptyPlot);
  const layout = {width: 1000, height: 240, xaxis: {type: "date", range: [0, 1e11]}};
  await Plotly.newPlot(emptyPlot, [], layout, {staticPlot: true});
  await settled();
}"""
EMPTY_ZOOM = """async (to) => {
  await Plotly.relayout(emptyPlot, {"xaxis.range": [0, to]});
  await settled();
}"""
FIRST_PLOT = """async () => {
  const [{showLanes}, {readData}] = await Promise.all([part("lanes.js"), part("page.js")]);
  await showLanes(readData());
  await settled();
}"""
ZOOM = """async (factor) => {
  (await part("lanes.js")).zoom(factor);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
}"""
"""Until what answers at once is painted; what refines it has not been asked for yet."""
REFINED = """async () => {
  await new Promise((done) => setTimeout(done, 400));
  await settled();
}"""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, nargs="*", default=[1_000, 100_000])
    parser.add_argument("--lighthouse", action="store_true", help="also run Lighthouse on the demonstration")
    options = parser.parse_args()
    if executable() is None:
        print(HOW)
        return 0
    with own_folder():
        from django.core.management import call_command

        demonstration = load_demonstration()
        for number in options.events:
            call_command("synthesize", events=number, seed=number, collection=f"made-{number}")
        with served() as site, started() as browser:
            report_bytes(browser, site, [demonstration, *(f"/c/made-{number}/" for number in options.events)])
            report_speed(browser, {number: f"{site}/c/made-{number}/" for number in options.events})
        if options.lighthouse:
            with served() as site:
                report_lighthouse(site + demonstration)
    return 0


# --- CPU ----------------------------------------------------------------------------------------------------------


class Clock:
    """CPU time of the renderer's main thread, from the debugger."""

    def __init__(self, page: Page) -> None:
        """Starts counting, in thread time rather than in time of day."""
        self._session: CDPSession = page.context.new_cdp_session(page)
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent(self) -> float:
        """Milliseconds of all tasks so far."""
        metrics = {one["name"]: one["value"] for one in self._session.send("Performance.getMetrics")["metrics"]}
        return 1000 * float(metrics["TaskDuration"])


def report_speed(browser: Browser, addresses: dict[int, str]) -> None:
    """First plot and zoom of some collections, by their number of events, beside empty axes on the same pages.

    The collections take turns and share the floor, so that whatever else the machine does weighs on all alike.
    """
    spent: dict[str, dict[int, list[float]]] = {name: {number: [] for number in addresses} for name in FIGURES}
    floor_first: list[float] = []
    floor_zooms: list[float] = []
    for _ in range(ROUNDS):
        for number, address in addresses.items():
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.add_init_script(SETTLED)
            page.goto(address)
            page.wait_for_selector("html[data-ready]")
            clock = Clock(page)
            idle = cost(page, clock, IDLE)
            floor_first.append(cost(page, clock, EMPTY_PLOT) - idle)
            floor_zooms += [cost(page, clock, EMPTY_ZOOM, to) - idle for to in (5e10, 2e10)]
            page.evaluate("emptyPlot.remove(); Plotly.purge(document.getElementById('plot'))")
            spent["first plot"][number].append(cost(page, clock, FIRST_PLOT) - idle)
            for factor in (0.5, 0.5):
                answer = cost(page, clock, ZOOM, factor)
                spent["zoom, answer at once"][number].append(answer)
                spent["zoom with its refinement"][number].append(answer + cost(page, clock, REFINED) - idle)
            page.close()
    for name, by_number in spent.items():
        floor = floor_first if name == "first plot" else floor_zooms
        for number, measured in by_number.items():
            print(f"{name:25} {number:>9,} events: {ratio(measured, floor)}")
        middles = [median(measured) for measured in by_number.values()]
        print(f"{name:25} {'':>9} from the first to the last: {middles[-1] / middles[0] - 1:+.0%}")


def cost(page: Page, clock: Clock, script: str, *given: object) -> float:
    """What a script costs the main thread, until the page has settled."""
    before = clock.spent()
    page.evaluate(script, *given)
    return clock.spent() - before


def ratio(measured: list[float], floor: list[float]) -> str:
    """Both medians and how often the one holds the other."""
    return f"{median(measured):.0f} ms, empty axes {median(floor):.0f} ms, {median(measured) / median(floor):.2f}x"


# --- bytes --------------------------------------------------------------------------------------------------------


def report_bytes(browser: Browser, site: str, paths: list[str]) -> None:
    """What comes over the wire before the timeline can be used: as sent, and with pages and data compressed as a proxy does."""
    for path in paths:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        sent: dict[str, int] = {}
        addresses: dict[str, str] = {}
        session.on("Network.responseReceived", lambda one, into=addresses: into.update({one["requestId"]: one["response"]["url"]}))
        session.on("Network.loadingFinished", lambda one, into=sent: into.update({one["requestId"]: int(one["encodedDataLength"])}))
        page.goto(site + path)
        page.wait_for_selector("html[data-ready]")
        html = page.context.request.get(site + path).body()
        document = next((sent[one] for one, url in addresses.items() if urlsplit(url).path == path), 0)
        total = sum(sent.values())
        compressed = total if document < len(html) else total - document + len(gzip.compress(html, 6))
        print(f"{path}: {total / 1000:.0f} kB as sent in {len(sent)} answers; {compressed / 1000:.0f} kB with the page gzipped")
        page.close()


# --- Lighthouse -----------------------------------------------------------------------------------------------------


def report_lighthouse(address: str) -> None:
    """Lighthouse's mobile profile on a page: performance, accessibility, best practices."""
    program = ROOT / "node_modules" / ".bin" / "lighthouse"
    if not program.exists() or shutil.which("node") is None:
        print("Lighthouse is not installed: npm ci")
        return
    command = [
        str(program), address, "--output=json", "--quiet", "--no-enable-error-reporting",
        "--only-categories=performance,accessibility,best-practices", f"--chrome-flags=--headless=new {' '.join(FLAGS)}",
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, env=os.environ | {"CHROME_PATH": executable() or ""}, check=False)
    if done.returncode:
        print(f"Lighthouse did not finish: {done.stderr.decode(errors='replace')[-400:]}")
        return
    report = json.loads(done.stdout)
    scores = ", ".join(f"{name} {one['score']:.2f}" for name, one in report["categories"].items())
    print(f"Lighthouse {report['lighthouseVersion']}, mobile: {scores}")
    for audit in report["audits"].values():
        if audit.get("score") is not None and audit["score"] < 0.9 and audit["scoreDisplayMode"] in ("binary", "metricSavings", "numeric"):
            print(f"  {audit['score']:.2f} {audit['title']}: {audit.get('displayValue', '')}")


if __name__ == "__main__":
    sys.exit(main())
