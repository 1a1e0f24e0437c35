// Everything here is an improvement: each page is complete without it.
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  const store = {
    get(key) { try { return localStorage.getItem(key); } catch { return null; } },
    set(key, value) { try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch { /* storage is blocked */ } },
  };

  function schemeSwitch() {
    const button = document.querySelector(".scheme");
    if (!button) return;
    const order = ["auto", "light", "dark"];
    const colours = all("meta[name=theme-color]").map(meta => [meta, meta.content]);
    const show = scheme => {
      if (scheme === "auto") delete root.dataset.theme; else root.dataset.theme = scheme;
      button.dataset.state = scheme;
      button.title = button.dataset[scheme];
      button.setAttribute("aria-label", button.dataset[scheme]);
      const paper = getComputedStyle(document.body).backgroundColor;
      for (const [meta, original] of colours) meta.content = scheme === "auto" ? original : paper;
    };
    show(root.dataset.theme ?? "auto");
    button.hidden = false;
    button.addEventListener("click", () => {
      const next = order[(order.indexOf(button.dataset.state) + 1) % order.length];
      store.set("scheme", next === "auto" ? null : next);
      show(next);
    });
  }

  // Removed lines, prompts, what a program printed and the numbers of notes are not typed.
  function textOf(code) {
    for (const line of all(".line:is(.del, .printed)", code)) {
      if (line.nextSibling?.nodeType === Node.TEXT_NODE) line.nextSibling.remove();
      line.remove();
    }
    for (const mark of all(".prompt, .note-mark", code)) mark.remove();
    return code.textContent;
  }

  function copyButtons() {
    if (!navigator.clipboard) return;
    for (const block of all(".code")) {
      // Folded lines are blocks of their own; a copy has them all.
      const pieces = all("pre > :is(code, samp)", block);
      if (!pieces.length) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = words.copy;
      button.addEventListener("click", async () => {
        const text = pieces.map(piece => textOf(piece.cloneNode(true))).join("\n");
        try { await navigator.clipboard.writeText(text.replace(/\n$/, "")); } catch { return; }
        button.textContent = words.copied;
        setTimeout(() => { button.textContent = words.copy; }, 2000);
      });
      (block.querySelector(".code-head") ?? block).append(button);
    }
  }

  // Without the clipboard, the link opens the Markdown beside the page.
  function markdownCopy() {
    const link = document.querySelector(".colophon a[data-copy]");
    if (!link || !navigator.clipboard) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = link.dataset.copy;
    button.addEventListener("click", async () => {
      try {
        const answer = await fetch(link.href);
        if (!answer.ok) throw new Error(answer.statusText);
        await navigator.clipboard.writeText(await answer.text());
      } catch { location.href = link.href; return; }
      button.textContent = words.copied;
      setTimeout(() => { button.textContent = link.dataset.copy; }, 2000);
    });
    link.replaceWith(button);
  }

  // The section in view: the last heading above the upper third of the window.
  function contentsRail() {
    const links = new Map(all(".toc a").map(link => [decodeURIComponent(link.hash.slice(1)), link]));
    const headings = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
    if (headings.length === 0) return;
    const rail = document.querySelector(".toc");
    let current = null;
    const mark = () => {
      const line = innerHeight / 3;
      const atEnd = scrollY + innerHeight >= root.scrollHeight - 2;
      const heading = atEnd ? headings.at(-1) : headings.findLast(h => h.getBoundingClientRect().top <= line);
      const link = heading ? links.get(heading.id) : null;
      if (link === current) return;
      current?.removeAttribute("aria-current");
      link?.setAttribute("aria-current", "true");
      current = link;
      if (link && rail.scrollHeight > rail.clientHeight) rail.scrollTop = link.offsetTop - rail.clientHeight / 2;
    };
    const observer = new IntersectionObserver(mark, { rootMargin: "99999px 0px -66% 0px" });
    for (const heading of headings) observer.observe(heading);
    for (const edge of all(".site-footer, .page-head")) new IntersectionObserver(mark).observe(edge);
    mark();
  }

  // Below `lg` a closed list goes away again once one has chosen from it.
  function closeAfterChoice() {
    const toc = document.querySelector(".toc");
    document.querySelector(".jumps")?.addEventListener("click", event => { if (event.target.closest("a").hash === "#" + toc.id) toc.open = true; });
    toc?.addEventListener("click", event => {
      if (event.target.closest("a") && event.currentTarget.querySelector("summary").offsetParent) event.currentTarget.open = false;
    });
    document.addEventListener("keydown", event => {
      const menu = document.querySelector(".menu[open]");
      if (event.key === "Escape" && menu) { menu.open = false; menu.querySelector("summary").focus(); }
    });
    document.addEventListener("click", event => {
      const menu = document.querySelector(".menu[open]");
      if (menu && !menu.contains(event.target)) menu.open = false;
    });
  }

  // Browsers without ::details-content cannot show a closed <details>: open it for them on wide windows.
  function openColumns() {
    if (CSS.supports("selector(::details-content)")) return;
    root.classList.add("opened");
    for (const [selector, width] of [[".menu", 48], [".sidebar", 64], ["main.page-wide .toc", 64], [".docs .toc", 75]]) {
      const details = document.querySelector(selector);
      if (!details) continue;
      const query = matchMedia(`(min-width: ${width}em)`);
      // A narrow window keeps what its reader opened.
      const follow = event => { if (query.matches || event) details.open = query.matches; };
      query.addEventListener("change", follow);
      follow();
    }
  }

  // Blocks of code in <div class="tabs"> become tabs. A choice goes for every group on the page that has it, and for the next page.
  function codeTabs() {
    const groups = all(".tabs").map((group, place) => tabsOf(group, place)).filter(Boolean);
    const choose = name => { for (const select of groups) select(name); };
    const chosen = store.get("tab");
    if (chosen) choose(chosen);
    function tabsOf(group, place) {
      const panels = all(":scope > .code", group);
      if (panels.length < 2) return null;
      const bar = document.createElement("div");
      bar.className = "tabs-bar";
      bar.setAttribute("role", "tablist");
      const tabs = panels.map((panel, index) => {
        const label = panel.querySelector(".code-title") ?? panel.querySelector(".code-language");
        const tab = document.createElement("button");
        tab.type = "button";
        tab.textContent = label?.textContent ?? String(index + 1);
        tab.id = `theme:tab-${place}-${index}`;
        tab.setAttribute("role", "tab");
        tab.setAttribute("aria-controls", panel.id ||= `theme:tab-panel-${place}-${index}`);
        panel.setAttribute("role", "tabpanel");
        panel.setAttribute("aria-labelledby", tab.id);
        tab.addEventListener("click", () => {
          const before = tab.getBoundingClientRect().top;
          store.set("tab", tab.textContent);
          select(index);
          choose(tab.textContent);
          scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: "instant" });
        });
        return tab;
      });
      const select = at => panels.forEach((panel, index) => {
        panel.hidden = index !== at;
        tabs[index].setAttribute("aria-selected", String(index === at));
        tabs[index].tabIndex = index === at ? 0 : -1;
      });
      bar.addEventListener("keydown", event => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] * (getComputedStyle(bar).direction === "rtl" ? -1 : 1);
        const at = { Home: 0, End: tabs.length - 1 }[event.key] ?? (tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length;
        if (!tabs[at]) return;
        event.preventDefault();
        tabs[at].focus();
        tabs[at].click();
      });
      bar.append(...tabs);
      group.prepend(bar);
      select(0);
      return name => { const at = tabs.findIndex(tab => tab.textContent === name); if (at >= 0) select(at); };
    }
  }

  // Parts of a series that were read to the end are remembered here, in this browser only.
  function seriesProgress() {
    let read;
    try { read = new Set(JSON.parse(store.get("read") ?? "[]")); } catch { read = new Set(); }
    for (const link of all(".parts a.part-title")) {
      if (!read.has(link.pathname)) continue;
      const part = link.closest("li");
      part.classList.add("is-read");
      const note = document.createElement("span");
      note.className = "part-note";
      note.textContent = words.read;
      link.after(" ", note);
    }
    const end = document.querySelector(".series-end");
    if (!end || read.has(location.pathname)) return;
    new IntersectionObserver((entries, observer) => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      observer.disconnect();
      store.set("read", JSON.stringify([...read.add(location.pathname)].slice(-500)));
    }).observe(end);
  }

  function searchDialog() {
    const button = document.querySelector(".search-open");
    const dialog = document.querySelector(".search");
    if (!button || !dialog?.showModal) return;
    const input = dialog.querySelector("input");
    // Its styles are fetched when it is opened for the first time; until they are there, it can be typed into unseen.
    const dress = () => {
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = dialog.dataset.style;
      style.onload = style.onerror = () => { dialog.style.opacity = ""; };
      dialog.style.opacity = 0;
      delete dialog.dataset.style;
      document.head.append(style);
    };
    const open = async () => {
      if (dialog.dataset.style) dress();
      if (!dialog.open) dialog.showModal();
      input.select();
      // Who is quicker than the page on its way to the section of its address would lose the field again to that section.
      if (location.hash) input.addEventListener("blur", () => setTimeout(() => { if (dialog.open && !dialog.contains(document.activeElement)) input.focus(); }), { once: true });
      // Its script and the index are fetched when somebody searches.
      try { await (await import(dialog.dataset.script)).open(dialog); } catch { dialog.querySelector("[role=status]").textContent = dialog.dataset.failed; }
    };
    button.hidden = false;
    button.addEventListener("click", open);
    // On a small screen the dialog is all there is, and a word that is marked with the mouse may end outside.
    let isOutside = false;
    dialog.addEventListener("pointerdown", event => {
      const box = dialog.getBoundingClientRect();
      isOutside = event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
    });
    dialog.addEventListener("click", event => { if ((isOutside && event.target === dialog) || event.target.closest(".search-close")) dialog.close(); });
    document.addEventListener("keydown", event => {
      const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.isContentEditable && !event.target.closest("input, textarea, select");
      const isLetter = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (event.defaultPrevented || !(isSlash || isLetter)) return;
      event.preventDefault();
      open();
    });
  }

  // In a narrow window, a table with columns that do not fit shows its rows as cards, in which each cell names its
  // column. A table of many rows would become too long, and scrolls.
  function tableCards() {
    const narrow = matchMedia("(max-width: 40em)");
    const tables = all(".table > table").filter(({ tHead, rows }) => tHead?.rows[0]?.cells.length > 2 && rows.length <= 150);
    const show = () => {
      for (const table of tables) {
        const frame = table.parentElement;
        frame.classList.remove("as-cards");
        const isCut = narrow.matches && table.scrollWidth > frame.clientWidth;
        if (isCut && !table.role) label(table);
        frame.classList.toggle("as-cards", isCut);
      }
    };
    show();
    narrow.addEventListener("change", show);
  }

  // Without the display of a table, browsers need to be told what its parts are.
  function label(table) {
    const heads = [...table.tHead.rows].at(-1).cells;
    table.role = "table";
    for (const part of [table.tHead, ...table.tBodies]) part.role = "rowgroup";
    for (const row of table.rows) {
      row.role = "row";
      for (const cell of row.cells) {
        const isHead = cell.parentElement.parentElement === table.tHead;
        cell.role = cell.tagName !== "TH" ? "cell" : isHead ? "columnheader" : "rowheader";
        if (isHead || row.cells.length !== heads.length || !cell.textContent.trim()) continue;
        cell.dataset.label = heads[cell.cellIndex].textContent;
        if (cell.textContent.length > 36) cell.dataset.long = "";
      }
    }
  }

  schemeSwitch();
  tableCards();
  searchDialog();
  copyButtons();
  markdownCopy();
  codeTabs();
  openColumns();
  contentsRail();
  closeAfterChoice();
  seriesProgress();
})();
