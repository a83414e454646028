// Before the first paint: says that scripts run, and whether the page is light or dark. The choice is kept in this browser only.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  let kept = null;
  try {
    kept = localStorage.getItem("dateline-theme");
  } catch {
    // Storage may be refused; the system's choice holds then.
  }
  const dark = kept ? kept === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "dark" : "light";
})();
