// Runs before the first paint, so that a chosen scheme does not flash. "auto" is the absence of data-theme.
(() => {
  let scheme = null;
  try { scheme = localStorage.getItem("scheme"); } catch { /* storage is blocked: follow the system */ }
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.theme = scheme;
})();
