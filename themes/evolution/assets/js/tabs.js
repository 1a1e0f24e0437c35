// Tabs with equal labels change together; the choice is kept for the next page.
(() => {
  const labels = [...document.querySelectorAll(".tabset-label")];
  const nameOf = label => label.textContent.trim();
  const choose = name => {
    for (const label of labels) if (nameOf(label) === name) label.control.checked = true;
  };
  const read = () => { try { return localStorage.getItem("tab"); } catch { return null; } };
  const write = name => { try { localStorage.setItem("tab", name); } catch { /* storage is blocked */ } };
  const chosen = read();
  if (chosen) choose(chosen);
  document.addEventListener("change", event => {
    const label = event.target.matches(".tabset-choice") && event.target.labels[0];
    if (!label) return;
    const before = label.getBoundingClientRect().top;
    write(nameOf(label));
    choose(nameOf(label));
    scrollBy({ top: label.getBoundingClientRect().top - before, behavior: "instant" });
  });
  // A link may lead to a heading in a panel that is not shown.
  const open = () => {
    let target;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return; }
    for (let panel = target?.closest(".tabset-panel"); panel; panel = panel.parentElement.closest(".tabset-panel"))
      panel.previousElementSibling.control.checked = true;
    if (target?.closest(".tabset-panel")) target.scrollIntoView();
  };
  addEventListener("hashchange", open);
  if (location.hash) open();
})();
