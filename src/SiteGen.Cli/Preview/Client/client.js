// The preview's part of a page: reloads it when it changes, swaps styles, shows problems and the author's bar.
// It is never part of the built site.
(() => {
  const css = `
  :host { all: initial; font: 15px/1.5 system-ui, sans-serif; color-scheme: light dark; --ink: #1c1b1a; --soft: #5c5852; --paper: #fffdf9; --sunk: #f4f0e9; --line: #cfc8bd; --error: #b3261e; --warning: #7a4f00; --mono: ui-monospace, 'DejaVu Sans Mono', monospace; }
  @media (prefers-color-scheme: dark) { :host { --ink: #ece8e1; --soft: #b8b1a7; --paper: #1d1c1b; --sunk: #282624; --line: #4d4843; --error: #ff9a90; --warning: #f2c14e; } }
  @media print { :host { display: none; } }
  * { box-sizing: border-box; }
  .spoken { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .overlay { position: fixed; inset: 0; z-index: 2147483646; overflow: auto; overscroll-behavior: contain; padding: clamp(12px, 4vw, 48px); background: color-mix(in srgb, var(--paper) 98%, transparent); color: var(--ink); }
  .overlay > * { max-width: 60rem; margin-inline: auto; }
  header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; }
  h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; } h1 small { font-size: 1rem; font-weight: normal; color: var(--soft); }
  h2 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 0.75rem; font-size: 0.9rem; margin: 0; } .error h2 { color: var(--error); } .warning h2 { color: var(--warning); }
  .note { color: var(--soft); margin-block: 0.5rem 1.25rem; }
  article { border: 1px solid var(--line); border-inline-start: 4px solid var(--error); border-radius: 6px; padding: 0.9rem 1rem 1rem; margin-block: 0.75rem; background: var(--paper); }
  article.warning { border-inline-start-color: var(--warning); }
  .message { margin: 0.4rem 0 0; font-size: 1.05rem; overflow-wrap: anywhere; } .help { margin: 0.3rem 0 0; color: var(--soft); overflow-wrap: anywhere; }
  .help::before { content: '→ ' / ''; }
  pre { font: 13px/1.6 var(--mono); tab-size: 4; overflow: auto; margin: 0.75rem 0 0; padding: 0.6rem 0.75rem; border-radius: 4px; background: var(--sunk); color: var(--soft); }
  .hit { font-weight: 600; color: var(--ink); } .caret { color: var(--error); font-weight: 700; } .warning .caret { color: var(--warning); }
  button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 4px; padding: 0.15rem 0.6rem; cursor: pointer; }
  button:hover { border-color: currentColor; } :focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
  .hide { flex: none; background: var(--paper); } kbd { font: 0.85em var(--mono); color: var(--soft); margin-inline-start: 0.4rem; }
  .place { font: 13px/1.6 var(--mono); color: var(--ink); text-align: start; overflow-wrap: anywhere; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 3px; border: 0; padding: 0; }
  .place:hover { text-decoration-color: currentColor; }
  .bar, .reply { position: fixed; inset-inline-start: 12px; z-index: 2147483647; max-width: min(30rem, calc(100vw - 24px)); border: 1px solid var(--line); background: var(--paper); color: var(--ink); font-size: 13px; box-shadow: 0 1px 6px rgb(0 0 0 / 0.18); overflow-wrap: anywhere; }
  .bar { inset-block-end: 12px; max-height: 70vh; overflow: auto; border-radius: 8px; padding-inline: 12px; } .bar[open] { padding-block-end: 10px; }
  .bar.status > summary { color: var(--warning); font-weight: 600; } .bar.error > summary { color: var(--error); font-weight: 600; }
  .reply { inset-block-end: 56px; margin: 0; padding: 8px 12px; border-radius: 8px; } .reply:empty { display: none; }
  summary { cursor: pointer; padding-block: 5px; } .bar p { margin: 6px 0; } ul { margin: 2px 0 0; padding-inline-start: 18px; font: 12px/1.6 var(--mono); }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 10px; margin: 4px 0 6px; } dt { color: var(--soft); } dd { margin: 0; }
  `

  const self = document.currentScript
  const { token, file, hash, shape } = self.dataset
  const key = `sitegen:${location.pathname}`

  // A scroll position beyond the end of this page: a half-written file makes a short page, and its next version may be long enough again.
  let unreached = null
  let isReloading = false
  // After a reload by this script, the script restores the position; the browser would go to the end of a shorter page.
  addEventListener('pagehide', () => { history.scrollRestoration = isReloading ? 'manual' : 'auto' })
  restorePlace()
  const view = createView()
  let state = { problems: [], page: {}, isConnected: true }
  let events = null
  addEventListener('visibilitychange', connectWhileSeen)
  addEventListener('pageshow', connectWhileSeen)
  connectWhileSeen()

  // A browser keeps at most six connections to one server, so hidden tabs close theirs.
  // They receive what they missed when they become visible.
  function connectWhileSeen() {
    if (document.hidden) disconnect()
    else if (!events) connect()
  }

  function disconnect() {
    events?.close()
    events = null
    document.documentElement.dataset.sitegenLive = 'off'
  }

  function connect() {
    events = new EventSource(`/_sitegen/events?${new URLSearchParams({ token, file, hash, shape })}`)
    events.addEventListener('reload', reload)
    events.addEventListener('styles', event => swapStyles(JSON.parse(event.data)))
    events.addEventListener('problems', event => update({ problems: JSON.parse(event.data) }))
    events.addEventListener('page', event => update({ page: JSON.parse(event.data) }))
    events.addEventListener('open', () => { document.documentElement.dataset.sitegenLive = 'on'; update({ isConnected: true }) })
    events.addEventListener('error', () => {
      document.documentElement.dataset.sitegenLive = 'off'
      update({ isConnected: false })
      if (events?.readyState === EventSource.CLOSED) setTimeout(reloadWhenBack, 1000)
    })
  }

  // A restarted preview does not know this page's token, so the page has to be loaded again.
  async function reloadWhenBack() {
    const isBack = await fetch(location.href, { method: 'HEAD' }).then(() => true, () => false)
    if (isBack) reload()
    else setTimeout(reloadWhenBack, 1000)
  }

  function reload() {
    keepPlace()
    isReloading = true
    location.reload()
  }

  // Keeps the scroll position and the open details across a reload.
  function keepPlace() {
    const open = [...document.querySelectorAll('details')].map(details => details.open)
    const isUnmoved = unreached && scrollX === unreached.x && scrollY === unreached.y
    sessionStorage.setItem(key, JSON.stringify(isUnmoved ? unreached.place : { x: scrollX, y: scrollY, open }))
  }

  function restorePlace() {
    const kept = sessionStorage.getItem(key)
    if (!kept) return
    sessionStorage.removeItem(key)
    const place = JSON.parse(kept)
    const all = [...document.querySelectorAll('details')]
    if (all.length === place.open.length) all.forEach((details, index) => { details.open = place.open[index] })
    const go = () => {
      scrollTo({ left: place.x, top: place.y, behavior: 'instant' })
      const isThere = Math.abs(scrollX - place.x) < 1 && Math.abs(scrollY - place.y) < 1
      unreached = isThere ? null : { place, x: scrollX, y: scrollY }
    }
    go()
    addEventListener('load', go, { once: true })
  }

  // The old sheet is removed once the new one has loaded, so that nothing flashes.
  function swapStyles(urls) {
    const nameOf = url => new URL(url, location.href).pathname.replace(/\.[0-9a-f]{10}\.css$/, '.css')
    const links = [...document.querySelectorAll('link[rel="stylesheet"]')]
    for (const url of urls.map(each => new URL(each, location.href).href)) {
      const same = links.filter(link => nameOf(link.href) === nameOf(url))
      if (!same.length || same.some(link => link.href === url)) continue
      const next = same.at(-1).cloneNode()
      next.href = url
      next.addEventListener('load', () => same.forEach(link => link.remove()), { once: true })
      same.at(-1).after(next)
    }
  }

  function createView() {
    const host = document.createElement('sitegen-preview')
    const root = host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
    // Screen readers announce changes only in elements that exist from the beginning.
    const view = { root, main: element('div', {}), spoken: element('p', { class: 'spoken', role: 'status' }), reply: element('p', { class: 'reply', role: 'status' }) }
    root.append(view.spoken, view.main, view.reply)
    document.documentElement.append(host)
    addEventListener('keydown', event => { if (event.key === 'Escape' && isShown()) hide() })
    return view
  }

  function update(changes) {
    const before = errors().length
    state = { ...state, ...changes }
    const count = errors().length
    if (changes.problems && count) view.spoken.textContent = `${counted(count, 'error')}: ${errors().map(problem => problem.message).join(' ')}`
    else if (before && !count) view.spoken.textContent = 'No errors are left.'
    render()
  }

  function errors() { return state.problems.filter(problem => problem.severity === 'error') }

  // Hidden problems stay hidden until there is a new one.
  function identityOf(problem) { return `${problem.code} ${problem.file} ${problem.message}` }

  function isShown() {
    const hidden = JSON.parse(sessionStorage.getItem('sitegen:hidden') ?? '[]')
    return errors().some(problem => !hidden.includes(identityOf(problem)))
  }

  function hide() {
    sessionStorage.setItem('sitegen:hidden', JSON.stringify(errors().map(identityOf)))
    render()
  }

  function show() {
    sessionStorage.removeItem('sitegen:hidden')
    render()
  }

  // Draws everything again, and keeps the keyboard focus.
  function render() {
    const focused = view.root.activeElement?.dataset.name
    view.main.replaceChildren(isShown() ? overlay() : bar())
    const again = focused && [...view.main.querySelectorAll('[data-name]')].find(each => each.dataset.name === focused)
    again?.focus({ preventScroll: true })
  }

  function overlay() {
    const count = errors().length
    const rest = state.problems.length - count
    const own = problem => problem.file === state.page.source ? 0 : 1
    return element('section', { class: 'overlay', 'aria-label': 'Problems of the site' },
      element('header', {},
        element('h1', {}, counted(count, 'error'), rest ? element('small', {}, ` and ${counted(rest, 'warning')}`) : ''),
        button(['Hide', element('kbd', {}, 'Esc')], hide, 'hide')),
      element('p', { class: 'note' }, `The page below is the last version that could be built. This overlay closes when the ${count === 1 ? 'error is' : 'errors are'} fixed.`),
      ...state.problems.toSorted((a, b) => own(a) - own(b)).map(problemView))
  }

  function problemView(problem) {
    const place = problem.line ? `${problem.file}:${problem.line}:${Math.max(problem.column, 1)}` : problem.file
    return element('article', { class: problem.severity },
      element('h2', {}, element('span', {}, `${problem.severity} ${problem.code}`), problem.file ? button([place], () => openEditor(problem.file, problem.line), 'place') : ''),
      element('p', { class: 'message' }, problem.message),
      problem.help ? element('p', { class: 'help' }, problem.help) : '',
      problem.excerpt.length ? element('pre', { tabindex: 0, 'aria-label': `Lines of ${problem.file}` }, ...problem.excerpt.flatMap(line => excerptLine(line, problem))) : '')
  }

  function excerptLine(line, problem) {
    const isHit = line.number === problem.line
    const row = element('span', { class: isHit ? 'line hit' : 'line' }, `${String(line.number).padStart(4)} │ ${line.text}\n`)
    if (!isHit || problem.column < 1 || problem.column > line.text.length + 1) return [row]
    const indent = line.text.slice(0, problem.column - 1).replace(/[^\t]/g, ' ')
    return [row, element('span', { 'aria-hidden': 'true' }, `     │ ${indent}`, element('span', { class: 'caret' }, '^\n'))]
  }

  function bar() {
    const page = state.page
    const count = errors().length
    const warnings = state.problems.length - count
    const status = page.status && { draft: 'Draft', future: 'Not published yet', expired: 'Expired' }[page.status]
    const words = ['Preview', state.isConnected ? '' : 'not connected', status, count && counted(count, 'error'), warnings && counted(warnings, 'warning')].filter(Boolean)
    const details = element('details', { class: `bar${count ? ' error' : status || !state.isConnected ? ' status' : ''}` },
      element('summary', { 'data-name': 'bar' }, words.join(' · ')),
      element('dl', {},
        element('dt', {}, 'Source'), element('dd', {}, page.source ? button([page.source], () => openEditor(page.source, 1), 'place') : hash === 'missing' ? 'None: there is no page at this address.' : 'None: the site generates this page.')),
      page.why ? element('p', {}, page.why) : '',
      ...state.problems.filter(problem => page.source && problem.file === page.source).map(problem =>
        element('p', { class: 'own' }, button([`${problem.code} line ${problem.line}`], () => openEditor(problem.file, problem.line), 'place'), ` ${problem.message}`)),
      count ? element('p', {}, button(['Show the errors'], show)) : '',
      page.claims?.length ? folded('claims', `${counted(page.claims.length, 'claim')}: ${tally(page.claims)}`, element('ul', {}, ...page.claims.map(claimView))) : '',
      page.files?.length ? folded('files', `Made from ${counted(page.files.length, 'file')}`, element('ul', {}, ...page.files.map(name => element('li', {}, name)))) : '')
    return remembered(details, 'bar')
  }

  function claimView(claim) {
    return element('li', { title: claim.measure }, button([`${claim.verdict} · ${claim.id} · line ${claim.line}`], () => openEditor(state.page.source, claim.line), 'place'), element('br', {}), claim.why)
  }

  function tally(claims) {
    const counts = new Map()
    for (const claim of claims) counts.set(claim.verdict, (counts.get(claim.verdict) ?? 0) + 1)
    return [...counts].map(([verdict, number]) => `${number} ${verdict}`).join(', ')
  }

  function folded(name, title, ...children) {
    return remembered(element('details', { class: name }, element('summary', { 'data-name': name }, title), ...children), name)
  }

  // Keeps an element open from page to page.
  function remembered(details, name) {
    details.open = sessionStorage.getItem(`sitegen:${name}`) === 'open'
    details.addEventListener('toggle', event => { if (event.target === details && details.isConnected) sessionStorage.setItem(`sitegen:${name}`, details.open ? 'open' : '') })
    return details
  }

  async function openEditor(path, line) {
    const response = await fetch('/_sitegen/open', { method: 'POST', headers: { 'x-sitegen-token': token, 'content-type': 'application/json' }, body: JSON.stringify({ path, line }) }).catch(() => null)
    if (response?.ok) return
    view.reply.textContent = response ? await response.text() : 'The preview does not answer.'
    setTimeout(() => { view.reply.textContent = '' }, 8000)
  }

  function counted(number, thing) { return `${number} ${thing}${number === 1 ? '' : 's'}` }

  function button(children, action, kind = '') {
    const made = element('button', { type: 'button', class: kind }, ...children)
    made.dataset.name = made.textContent
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
