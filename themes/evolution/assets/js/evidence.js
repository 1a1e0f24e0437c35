// Loaded by pages with claims, charts and sessions only; each is complete without it.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // Beside the value, what the list of claims says of it: the claim, and what the page says of its session.
  function evidence() {
    const list = document.querySelector(".claims-all");
    if (!list || !HTMLElement.prototype.showPopover) return;
    const panel = document.createElement("div");
    panel.className = "evidence";
    panel.popover = "auto";
    panel.tabIndex = -1;
    panel.setAttribute("role", "dialog");
    panel.setAttribute("aria-labelledby", "theme:claims");
    list.after(panel);
    const bare = element => { const copy = element.cloneNode(true); copy.removeAttribute("id"); return copy; };
    document.addEventListener("click", event => {
      const mark = event.target.closest("a.evidence-mark");
      if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const claim = document.getElementById(mark.hash.slice(1));
      if (!claim) return;
      event.preventDefault();
      const entry = document.createElement("div");
      entry.className = claim.className;
      entry.append(...bare(claim).childNodes);
      const session = entry.querySelector("a[href^='#session-']");
      const facts = session && document.getElementById(session.hash.slice(1))?.querySelector("dl");
      panel.replaceChildren(entry, ...(facts ? [bare(facts)] : []));
      panel.showPopover({ source: mark });
      panel.focus({ preventScroll: true });
    });
    panel.addEventListener("click", event => { if (event.target.closest("a[href^='#']")) panel.hidePopover(); });
  }

  // A choice for each column that a table names and that has several values: only rows with the chosen cells stay, and groups that have any.
  function tableFilters() {
    for (const table of all("table[data-filter]")) {
      const heads = all("thead th", table);
      const bodies = [...table.tBodies].map(body => ({ body, rows: [...body.rows].filter(row => row.cells.length === heads.length) }));
      const rows = bodies.flatMap(each => each.rows);
      const choices = table.dataset.filter.split(" ").map(Number).map(column => {
        const select = document.createElement("select");
        const name = heads[column].textContent;
        select.setAttribute("aria-label", name);
        const values = [...new Set(rows.map(row => row.cells[column].textContent))].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
        select.append(new Option(name, ""), ...values.map(value => new Option(value, value)));
        select.addEventListener("change", show);
        return { column, select };
      }).filter(({ select }) => select.options.length > 2);
      if (!choices.length) continue;
      function show() {
        const passes = row => choices.every(({ column, select }) => !select.value || row.cells[column].textContent === select.value);
        for (const { body, rows: own } of bodies) {
          for (const row of own) row.hidden = !passes(row);
          body.hidden = own.every(row => row.hidden);
        }
      }
      const bar = document.createElement("div");
      bar.className = "table-filter";
      bar.append(...choices.map(choice => choice.select));
      (table.closest(".table") ?? table).before(bar);
    }
  }

  evidence();
  tableFilters();
})();
