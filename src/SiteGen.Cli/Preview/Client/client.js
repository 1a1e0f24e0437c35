// The preview's part of a page: reloads it when it is different, swaps styles, shows problems and the author's bar.
// It is never part of the built site.
(() => {
  const css = `
  :host { all: initial; font: 15px/1.5 system-ui, sans-serif; color-scheme: light dark; --ink: #1c1b1a; --paper: #fffdf9; --line: #d9d4cb; --error: #b3261e; --warning: #8a5a00; }
  @media (prefers-color-scheme: dark) { :host { --ink: #ece8e1; --paper: #1d1c1b; --line: #45413c; --error: #ff8a80; --warning: #f2c14e; } }
  @media print { :host { display: none; } }
  * { box-sizing: border-box; }
  .overlay { position: fixed; inset: 0; z-index: 2147483646; overflow: auto; padding: clamp(16px, 4vw, 48px); background: color-mix(in srgb, var(--paper) 94%, transparent); color: var(--ink); }
  .overlay > * { max-width: 60rem; margin-inline: auto; }
  header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; }
  h1 { font-size: 1.5rem; margin: 0; } h1 small { font-size: 1rem; font-weight: normal; }
  h2 { font-size: 0.9rem; margin: 0; } article.error h2 { color: var(--error); } article.warning h2 { color: var(--warning); }
  .note { color: color-mix(in srgb, var(--ink) 75%, transparent); }
  article { border: 1px solid var(--line); border-inline-start: 4px solid var(--error); border-radius: 6px; padding: 1rem; margin-block: 1rem; background: var(--paper); }
  article.warning { border-inline-start-color: var(--warning); }
  .message { margin: 0.25rem 0; font-size: 1.05rem; overflow-wrap: anywhere; } .help { margin: 0.25rem 0; overflow-wrap: anywhere; }
  pre { font: 13px/1.6 ui-monospace, monospace; overflow: auto; margin: 0.75rem 0 0; padding: 0.75rem; border-radius: 4px; background: color-mix(in srgb, var(--ink) 6%, transparent); }
  .hit { font-weight: 600; } .caret { color: var(--error); font-weight: 700; }
  button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 4px; padding: 0.15rem 0.6rem; cursor: pointer; }
  button:hover { border-color: currentColor; } button:focus-visible, summary:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
  .place { font: 13px/1.6 ui-monospace, monospace; text-align: start; overflow-wrap: anywhere; }
  .bar { position: fixed; inset-block-end: 12px; inset-inline-start: 12px; z-index: 2147483647; max-width: min(30rem, calc(100vw - 24px)); max-height: 70vh; overflow: auto; padding: 4px 12px; border: 1px solid var(--line); border-radius: 16px; background: var(--paper); color: var(--ink); font-size: 13px; box-shadow: 0 2px 8px rgb(0 0 0 / 0.15); }
  .bar.status > summary { color: var(--warning); font-weight: 600; } .bar.error > summary { color: var(--error); font-weight: 600; }
  summary { cursor: pointer; } .bar p { margin: 6px 0; overflow-wrap: anywhere; } ul { margin: 4px 0; padding-inline-start: 18px; overflow-wrap: anywhere; }
  `

  const self = document.currentScript
  const { token, file } = self.dataset
  let { hash, shape } = self.dataset
  const key = `sitegen:${location.pathname}`

  restorePlace()
  const view = createView()
  let state = { problems: [], page: {}, isHidden: false }
  connect()

  function connect() {
    const query = new URLSearchParams({ token, file, hash, shape })
    const events = new EventSource(`/_sitegen/events?${query}`)
    events.addEventListener('reload', () => { keepPlace(); location.reload() })
    events.addEventListener('styles', event => swapStyles(JSON.parse(event.data)))
    events.addEventListener('problems', event => { state = { ...state, problems: JSON.parse(event.data), isHidden: false }; render() })
    events.addEventListener('page', event => { state = { ...state, page: JSON.parse(event.data) }; render() })
    events.addEventListener('open', () => { document.documentElement.dataset.sitegenLive = 'on' })
    events.addEventListener('error', () => { document.documentElement.dataset.sitegenLive = 'off' })
  }

  // A place in the page survives its reload: how far it is scrolled and what is unfolded.
  function keepPlace() {
    const open = [...document.querySelectorAll('details')].map(details => details.open)
    sessionStorage.setItem(key, JSON.stringify({ x: scrollX, y: scrollY, open }))
  }

  function restorePlace() {
    const kept = sessionStorage.getItem(key)
    if (!kept) return
    sessionStorage.removeItem(key)
    const { x, y, open } = JSON.parse(kept)
    const all = [...document.querySelectorAll('details')]
    if (all.length === open.length) all.forEach((details, index) => { details.open = open[index] })
    scrollTo({ left: x, top: y, behavior: 'instant' })
    addEventListener('load', () => scrollTo({ left: x, top: y, behavior: 'instant' }), { once: true })
  }

  // The old sheet goes when the new one is there, so that nothing flashes.
  function swapStyles(urls) {
    const nameOf = url => new URL(url, location.href).pathname.replace(/\.[0-9a-f]{10}\.css$/, '.css')
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const url = urls.find(candidate => nameOf(candidate) === nameOf(link.href))
      if (!url || new URL(url, location.href).href === link.href) continue
      const next = link.cloneNode()
      next.href = url
      next.addEventListener('load', () => link.remove(), { once: true })
      link.after(next)
    }
  }

  function createView() {
    const host = document.createElement('sitegen-preview')
    const root = host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
    document.documentElement.append(host)
    addEventListener('keydown', event => {
      if (event.key === 'Escape' && !state.isHidden) { state = { ...state, isHidden: true }; render() }
    })
    return root
  }

  function render() {
    const errors = state.problems.filter(problem => problem.severity === 'error')
    view.replaceChildren(...(errors.length && !state.isHidden ? [overlay(errors)] : []), bar(errors))
  }

  function overlay(errors) {
    const rest = state.problems.length - errors.length
    return element('section', { class: 'overlay', role: 'alertdialog', 'aria-label': 'Problems of the site' },
      element('header', {},
        element('h1', {}, errors.length === 1 ? 'One error' : `${errors.length} errors`, rest ? element('small', {}, ` and ${rest} ${rest === 1 ? 'warning' : 'warnings'}`) : ''),
        button('Hide', () => { state = { ...state, isHidden: true }; render() })),
      element('p', { class: 'note' }, 'The page beneath is the last one that could be built. This goes away by itself when the problems are mended.'),
      ...state.problems.map(problemView))
  }

  function problemView(problem) {
    const place = problem.line ? `${problem.file}:${problem.line}:${Math.max(problem.column, 1)}` : problem.file
    const caret = ' '.repeat(Math.max(problem.column - 1, 0)) + '^'
    const lines = problem.excerpt.flatMap(line => {
      const isHit = line.number === problem.line
      const row = element('span', { class: isHit ? 'line hit' : 'line' }, `${String(line.number).padStart(5)} │ ${line.text}\n`)
      return isHit && problem.column ? [row, element('span', { class: 'caret' }, `      │ ${caret}\n`)] : [row]
    })
    return element('article', { class: problem.severity },
      element('h2', {}, `${problem.severity} ${problem.code}`),
      element('p', { class: 'message' }, problem.message),
      problem.help ? element('p', { class: 'help' }, problem.help) : '',
      problem.file ? button(place, () => openEditor(problem.file, problem.line), 'place') : '',
      lines.length ? element('pre', {}, ...lines) : '')
  }

  function bar(errors) {
    const page = state.page
    const own = state.problems.filter(problem => problem.file === page.source)
    const warnings = state.problems.length - errors.length
    const words = [
      page.status && { draft: 'Draft', future: 'Not published yet', expired: 'Expired' }[page.status],
      errors.length && `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`,
      warnings && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
    ].filter(Boolean)
    const details = element('details', { class: `bar${errors.length ? ' error' : page.status ? ' status' : ''}` },
      element('summary', {}, ['Preview', ...words].join(' · ')),
      page.source ? element('p', {}, button(`Open ${page.source}`, () => openEditor(page.source, 1))) : element('p', {}, 'The site makes this page by itself.'),
      page.why ? element('p', {}, page.why) : '',
      own.length ? element('p', {}, `${own.length} ${own.length === 1 ? 'problem' : 'problems'} of this page:`) : '',
      ...own.map(problem => element('p', { class: 'own' }, button(`${problem.code} line ${problem.line}`, () => openEditor(problem.file, problem.line)), ` ${problem.message}`)),
      errors.length && state.isHidden ? button('Show the errors', () => { state = { ...state, isHidden: false }; render() }) : '',
      page.files?.length ? element('details', {}, element('summary', {}, `Made from ${page.files.length} files`), element('ul', {}, ...page.files.map(name => element('li', {}, name)))) : '')
    details.open = sessionStorage.getItem('sitegen:bar') === 'open'
    details.addEventListener('toggle', event => { if (event.target === details) sessionStorage.setItem('sitegen:bar', details.open ? 'open' : '') })
    return details
  }

  function openEditor(path, line) {
    fetch('/_sitegen/open', { method: 'POST', headers: { 'x-sitegen-token': token, 'content-type': 'application/json' }, body: JSON.stringify({ path, line }) })
  }

  function button(text, action, kind = '') {
    const made = element('button', { type: 'button', class: kind }, text)
    made.addEventListener('click', action)
    return made
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name)
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
    made.append(...children)
    return made
  }
})()
