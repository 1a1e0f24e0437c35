// Searches in the index that the generator wrote. main.js loads it when the dialog is first opened.

// Words. SearchWords.cs takes texts apart in the same way; a test compares the two.
const unspaced = "[\\u3005-\\u3007\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{3ffff}]";
const letters = `(?:(?!${unspaced})[\\p{L}\\p{N}\\p{M}\\xad])+`;
const run = new RegExp(`${unspaced}+|${letters}(?:(?:[.-]|_+)${letters})*`, "gu");
const beginsUnspaced = new RegExp(`^${unspaced}`, "u");
const plain = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" };

function fold(text) {
  text = text.replaceAll("\xad", "");
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g, "").toLowerCase()
    .replace(/[ßæœøłđðþıς]/g, letter => plain[letter]).normalize("NFC");
}

const cut = word => word.length <= 40 ? word : word.slice(0, /[\ud800-\udbff]/.test(word[39]) ? 39 : 40);

// Each run with its place in the text and its words: the whole first, then its parts.
function* runs(text) {
  for (const { 0: found, index } of text.matchAll(run)) {
    if (beginsUnspaced.test(found)) {
      let at = index;
      // In half width, the mark of a voiced sound follows its letter.
      const all = found.match(/[^][\uff9e\uff9f]*/gu);
      for (const [place, letter] of all.entries()) {
        const pair = all.slice(place, place + 2);
        yield { at, end: at + pair.join("").length, words: [pair.map(fold).join("")], isPair: pair.length > 1 };
        at += letter.length;
      }
      continue;
    }
    const folded = fold(found);
    const parts = folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    const hasWhole = parts.length > 0 && parts[0].length < folded.length && !folded.includes(" ");
    const all = /^[\0-\x7f\xad]*$/.test(found) ? (found.replaceAll("\xad", "").match(/[a-z0-9]+/gi) ?? []).flatMap(humps) : parts;
    yield { at: index, end: index + found.length, words: (hasWhole ? [folded, ...all] : all).map(cut) };
  }
}

// A word, and then its parts if capitals begin them: HTMLParser, html, parser.
function humps(word) {
  const parts = word.split(/(?<![A-Z])(?=[A-Z])|(?=[A-Z][a-z])/);
  return (parts.length > 1 ? [word, ...parts] : [word]).map(part => part.toLowerCase());
}

// The stem of a word, for comparing forms: libraries and library, specialises and specialising. The language of the
// site may have none. Only the query needs it, so the index holds the words as they are.
let stemIn, fillersIn;

async function loadStems(url) {
  if (!url) return;
  const { stems, fillers } = await import(url);
  const language = document.documentElement.lang.slice(0, 2);
  [stemIn, fillersIn] = [stems[language], fillers?.[language]];
}

const stemOf = word => stemIn?.(word) || word;

// The word of the index that pages of a section, a series or a tag have. No text has words with colons.
const filterOf = (kind, name) => `:${kind}:${words(name).join("-")}`;

export const words = text => [...runs(text.normalize("NFC"))].flatMap(found => found.words);

// The index: `index` says which files there are; they are fetched when a word needs them.
let index;

// The results that are shown at a time.
const inStep = 10;

async function fetched(url, options) {
  const answer = await fetch(url, options);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer.json();
}

async function load(url) {
  const newest = await fetched(url, { cache: "no-cache" });
  if (index?.version !== newest.version) index = { ...newest, url: new URL(url, location.href), files: new Map() };
}

// The version in the address keeps files of two builds apart.
function file(kind, number) {
  const { files, url, version } = index;
  const name = `${kind}-${number}.json`;
  if (!files.has(name)) {
    const whole = index[kind];
    const loading = whole ? Promise.resolve(whole) : fetched(new URL(`${name}?${version}`, url));
    files.set(name, kind === "words" ? loading.then(({ words, pages }) => ({ words: words.split(" "), pages })) : loading);
    loading.catch(() => files.delete(name));
  }
  return files.get(name);
}

const fileOf = word => Math.max(0, index.firstWords.findLastIndex(first => first <= word));

const filesOf = (first, last) => Promise.all(Array.from({ length: Math.min(4, last - first + 1) }, (_, step) => file("words", first + step)));

// One letter is wrong, missing, too many, or two have changed places.
function isNear(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [x, y] = [a.slice(at), b.slice(at)];
  return x.slice(1) === y.slice(1) || x === y.slice(1) || x.slice(1) === y || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
}

// Pages with their points for the words of the index that pass.
function collect(files, fits, closeness) {
  const found = { words: new Set(), pages: new Map() };
  for (const { words, pages } of files) {
    for (const [place, word] of words.entries()) {
      if (!fits(word)) continue;
      found.words.add(word);
      let page = 0;
      for (const number of pages[place]) {
        page += number >> 5;
        // A level stands for a weight; four levels double it.
        const points = .25 * 2 ** ((number & 31) / 4) * closeness(word);
        if (!(found.pages.get(page) >= points)) found.pages.set(page, points);
      }
    }
  }
  return found;
}

// The words of the index that differ only in their endings, as far as they begin alike.
async function inflected(word) {
  const stem = stemOf(word);
  const start = stem.slice(0, Math.max(3, stem.length - 1));
  if (!word.startsWith(start)) return collect([], () => false, () => 1);
  return collect(await filesOf(fileOf(start), fileOf(start + "\uffff")), each => each !== word && stemOf(each) === stem, () => .5);
}

function join(one, other) {
  const pages = new Map(one.pages);
  for (const [page, points] of other.pages) if (!(pages.get(page) >= points)) pages.set(page, points);
  return { words: new Set([...one.words, ...other.words]), pages };
}

const nowhere = () => ({ words: new Set(), pages: new Map() });

const exactly = async word => collect([await file("words", fileOf(word))], each => each === word, () => 1);

// The greatest number of pages of a word that is worth another look.
const rare = () => Math.max(1, index.pages / 20);

// Forms of one word: a page that has several is about it.
function added(one, other) {
  const pages = new Map(one.pages);
  for (const [page, points] of other.pages) pages.set(page, Math.max(pages.get(page) ?? 0, points) + .3 * Math.min(pages.get(page) ?? 0, points));
  return { words: new Set([...one.words, ...other.words]), pages };
}

const either = (whole, parted) => parted.parts ? { ...join(whole, parted), parts: parted.parts, whole: whole.words } : whole;

async function match(word, isUnfinished) {
  const whole = () => 1;
  const isLong = word.length > 1 || beginsUnspaced.test(word);
  const beginning = async () => collect(await filesOf(fileOf(word), fileOf(word + "\uffff")), each => each.startsWith(word), each => each === word ? 1 : .6 * word.length / each.length);
  let found = isUnfinished && isLong ? await beginning() : collect([await file("words", fileOf(word))], each => each === word, whole);
  if (word.length > 2 && stemIn) found = added(found, await inflected(word));
  if (found.words.size === 0 && !isUnfinished && isLong) found = await beginning();
  if (found.words.size === 0 && word.length > 5)
    found = collect(await filesOf(fileOf(word.slice(0, 3)), fileOf(word.slice(0, 3) + "\uffff")), each => each.length > 4 && isNear(word, each), whole);
  return found;
}

// Pages that have both parts of a word that was typed as one: frontmatter, front matter.
async function parted(word) {
  let found = nowhere();
  for (let at = 2; at <= word.length - 3; at++) {
    const begin = word.slice(0, at);
    const [one, other] = [begin === "no" ? join(await exactly(begin), await exactly("without")) : await exactly(begin), await exactly(word.slice(at))];
    const both = [...one.pages].filter(([page]) => other.pages.has(page));
    if (both.length > 0) found = join(found, { words: new Set([...one.words, ...other.words]), pages: new Map(both.map(([page, points]) => [page, .9 * Math.min(points, other.pages.get(page))])) });
    if (both.length > 0) found.parts = [one.words, other.words];
  }
  return found;
}

// The words of a query with their matches, and with the word that two neighbours make: front matter, frontmatter.
async function matchesOf(query) {
  const asked = [...runs(query)].filter((each, place, all) => each.words.length > 0 && !(each.isPair === false && all[place - 1]?.isPair && all[place - 1].end === each.end));
  const matches = [];
  for (const [place, { words, end }] of asked.entries()) {
    const isUnfinished = end === query.length;
    let whole = await match(words[0], isUnfinished);
    if (words.length === 1 && /^\p{L}{5,}$/u.test(words[0]) && whole.pages.size <= rare()) whole = either(whole, await parted(words[0]));
    if (words.length > 1 && whole.pages.size <= rare()) whole = join(whole, await exactly(words[0].replace(/[^\p{L}\p{N}]/gu, "")));
    const next = asked[place + 1];
    if (words.length === 1 && fillersIn?.has(words[0])) whole = { ...whole, isFiller: true };
    if (whole.words.size > 0 || words.length === 1) matches.push(whole);
    else for (const [part, name] of words.slice(1).entries()) matches.push(await match(name, isUnfinished && part === words.length - 2));
    if (words.length === 1 && next?.words.length === 1 && words[0].length > 2 && next.words[0].length > 2) {
      const made = await exactly(words[0] + next.words[0]);
      if (made.words.size > 0) asked[place].made = made, next.made = made;
    }
  }
  return matches;
}

// The pages of a filter. In place of a level, a number has how many pages follow directly.
async function pagesWith(filter) {
  const { words, pages } = await file("words", fileOf(filter));
  const found = new Set();
  let page = 0;
  for (const number of pages[words.indexOf(filter)] ?? []) {
    page += number >> 5;
    for (let follows = number & 31; ; follows--) {
      found.add(page);
      if (follows === 0) break;
      page++;
    }
  }
  return found;
}

// The numbers of the pages that have the words of the query, the best first, and for each word those of the index that stand for it.
async function find(query, filter) {
  const filters = filter ? [filter] : [];
  const text = query.replace(/(^|\s)(in|series|tag|kind):(\S+)/gu, (_, space, kind, name) => { filters.push(filterOf(kind, name)); return space; }).trimEnd();
  const matches = await matchesOf(filters.length > 0 && text.length < query.trimEnd().length ? text : query);
  const sets = await Promise.all(filters.map(pagesWith));
  const passes = page => sets.every(pages => pages.has(page));
  if (matches.length === 0) return { pages: [...sets[0] ?? []].filter(passes).reverse(), matches };
  // A word that few pages have says more.
  const weights = matches.map(({ pages, isFiller }) => (isFiller ? .1 : 1) * Math.log(1 + index.pages / Math.max(1, pages.size)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const content = contentOf(matches);
  const isKnown = content.every(({ pages }) => pages.size > 0);
  const counts = new Map(), scores = new Map();
  for (const { pages } of telling(matches)) for (const page of pages.keys()) if (passes(page)) counts.set(page, (counts.get(page) ?? 0) + 1);
  // One word of many says too little, unless the page is about it, or no page has more.
  const count = telling(matches).length, most = Math.max(0, ...counts.values());
  const least = Math.max(Math.min(2, count), count > 2 ? most - 1 : 0);
  const isPartial = most < least;
  for (const [page, count] of counts) {
    const about = isKnown && content.some(({ pages }) => pages.get(page) >= 12);
    if (count < least && !about && !isPartial) continue;
    let [sum, covered] = [0, 0];
    for (const [place, { pages }] of matches.entries()) if (pages.has(page)) { sum += pages.get(page) * weights[place]; covered += weights[place]; }
    scores.set(page, sum * (covered / total) ** 2);
  }
  const order = (a, b) => scores.get(b) - scores.get(a) || b - a;
  const pages = [...scores.keys()].sort(order);
  // The texts of the first results are fetched to be shown. They also tell whether the words stand together.
  for (const [place, entry] of (await entriesOf(pages.slice(0, inStep))).entries())
    scores.set(pages[place], scores.get(pages[place]) * nearness(entry, content));
  return { pages: [...pages.slice(0, inStep).sort(order), ...pages.slice(inStep)], matches, isPartial };
}

// The words of a query without those that only join others, unless it has no other.
function contentOf(matches) {
  const content = matches.filter(({ isFiller }) => !isFiller);
  return content.length === 0 ? matches : content;
}

// The words that tell pages apart. Words such as "how" and "what" do not, nor does, on a site of some size, what most pages have.
function telling(matches) {
  const asked = contentOf(matches);
  const rare = asked.filter(({ pages }) => pages.size <= index.pages / 2);
  return index.pages < 24 || rare.length === 0 ? asked : rare;
}

const entriesOf = pages => Promise.all(pages.map(async page => (await file("texts", Math.floor(page / index.pagesInFile)))[page % index.pagesInFile]));

// How often a text has a word. The parts of a word that was typed as one have to be next to each other, or around an article.
function frequency(text, { words, parts, whole }) {
  let [count, last] = [0, -9];
  const all = [...runs(text)];
  for (const [place, { words: found }] of all.entries()) {
    const has = set => found.some(word => set.has(word));
    if (has(whole ?? words) || (parts && has(parts[1]) && place - last <= 2)) count++;
    if (parts && has(parts[0])) last = place;
  }
  return count / (1 + all.length / 3000);
}

// Words in one title, description or heading say more together than the same words far apart.
function nearness({ title, about, text }, matches) {
  if (matches.length < 2) {
    const count = frequency([title, about, ...text].join("\n"), matches[0]);
    return count === 0 && matches[0].parts ? .1 : 1 + .05 * Math.log2(1 + count);
  }
  const hasAll = words => hitCount(words, matches) === matches.length;
  if (hasAll(title)) return 2;
  if (hasAll(`${title}\n${about ?? ""}`)) return 1.7;
  const sections = Array.from({ length: text.length / 3 }, (_, place) => text.slice(place * 3 + 1, place * 3 + 3));
  return sections.some(([heading]) => hasAll(heading)) ? 1.4 : sections.some(section => hasAll(section.join("\n"))) ? 1.2 : 1;
}


const isHit = (found, matches) => matches.some(each => found.words.some(word => each.words.has(word)));

const hitCount = (text, matches) => {
  const found = [...runs(text)];
  return matches.filter(each => found.some(({ words }) => words.some(word => each.words.has(word)))).length;
};

// The section that has the most of the words; a page whose title has them all is shown from its beginning.
function bestSection({ title, about, text }, matches) {
  let best = { anchor: "", heading: "", text: about ?? text[2] ?? "", hits: about ? hitCount(about, matches) : 0 };
  if (hitCount(title, matches) === matches.length) return best;
  for (let at = 0; at < text.length; at += 3) {
    const [anchor, heading, words] = text.slice(at, at + 3);
    const hits = hitCount(`${heading}\n${words}`, matches) + (heading && hitCount(heading, matches) / 2);
    if (hits > best.hits) best = { anchor, heading, text: words, hits };
  }
  return best;
}

function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function marked(text, matches, start = 0, end = text.length) {
  const parts = [];
  let at = start;
  for (const found of runs(text)) {
    if (found.at < at || found.end > end || !isHit(found, matches)) continue;
    parts.push(text.slice(at, found.at), element("mark", "", text.slice(found.at, found.end)));
    at = found.end;
  }
  return [...parts, text.slice(at, end)];
}

// About two lines around the first hit, from word to word.
function snippet(text, matches, content) {
  const first = [...runs(text)].find(found => isHit(found, content))?.at ?? 0;
  // Some scripts have no spaces, and some words are longer than a snippet.
  const space = text.lastIndexOf(" ", first - 40) + 1;
  const near = first - space <= 100 ? space : first - 40;
  const start = first < 60 ? 0 : /[\udc00-\udfff]/.test(text[near]) ? near - 1 : near;
  const limit = start + 180;
  const end = limit >= text.length ? text.length : Math.max(text.lastIndexOf(" ", limit), start + 120);
  return [start > 0 ? "… " : "", ...marked(text, matches, start, end), end < text.length ? " …" : ""];
}

// A site may be in a language that browsers do not know.
function written(count) {
  try { return count.toLocaleString(document.documentElement.lang); } catch { return String(count); }
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

let show;

export async function open(dialog) {
  show ??= prepare(dialog);
  await show();
}

// Wires the dialog up; what it gives back fetches the newest index and searches for what is typed.
function prepare(dialog) {
  const texts = dialog.dataset;
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("[role=listbox]");
  const status = dialog.querySelector("[role=status]");
  const nothing = { pages: [], matches: [] };
  const filters = element("div", "search-filters");
  const suggested = element("div", "search-suggested");
  status.after(filters, suggested);
  let ready, filter, turn = 0, active = -1, results = nothing;

  const recent = () => { try { return JSON.parse(localStorage.getItem("searches")) ?? []; } catch { return []; } };

  function remember(query) {
    try { localStorage.setItem("searches", JSON.stringify([query, ...recent().filter(each => each !== query)].slice(0, 4))); } catch { /* storage is blocked */ }
  }

  // What this reader looked for last, and where the site's menu leads.
  function suggest() {
    const searches = recent().map(query => {
      const made = element("button", "search-chip", query);
      made.type = "button";
      made.addEventListener("click", () => { input.value = query; input.focus(); search(); });
      return made;
    });
    const links = [...document.querySelectorAll(".site-header nav a")].map(({ href, textContent }) => {
      const made = element("a", "search-chip", textContent);
      made.href = href;
      return made;
    });
    suggested.replaceChildren(...searches, ...links);
  }

  // A button for each section and series of the first results.
  function offer(entries) {
    const names = new Map(entries.flatMap(({ in: within, series }) => [["in", within[0]], ["series", series?.[0]]])
      .filter(([, name]) => name).map(([kind, name]) => [filterOf(kind, name), name]));
    const old = filters.querySelector("[aria-pressed=true]");
    if (filter && old && !names.has(filter)) names.set(filter, old.textContent);
    filters.replaceChildren(...(names.size > 1 || filter ? [...names] : []).map(([value, name]) => {
      const made = element("button", "search-chip", name);
      made.type = "button";
      made.setAttribute("aria-pressed", String(value === filter));
      made.addEventListener("click", () => { filter = filter === value ? undefined : value; input.focus(); search(); });
      return made;
    }));
  }

  function activate(place, scrolls = true) {
    const options = [...list.children];
    options[active]?.setAttribute("aria-selected", "false");
    active = options.length === 0 ? -1 : (place + options.length) % options.length;
    if (active < 0) { input.removeAttribute("aria-activedescendant"); return; }
    options[active].setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", options[active].id);
    if (scrolls) options[active].scrollIntoView({ block: "nearest" });
  }

  function option(entry, matches, place) {
    const content = contentOf(matches);
    const section = bestSection(entry, content);
    const where = [...entry.in];
    if (entry.series) where.push(fill(texts.series, { name: entry.series[0], number: entry.series[1], total: entry.series[2] }));
    const made = element("a", "search-result", element("span", "search-where", where.join(" / ")), element("span", "search-title", ...marked(entry.title, matches)));
    if (section.anchor) made.append(element("span", "search-heading", ...marked(section.heading, matches)));
    if (section.text) made.append(element("span", "search-text", ...snippet(section.text, matches, content)));
    made.href = section.anchor ? `${entry.url}#${encodeURIComponent(section.anchor)}` : entry.url;
    made.id = `theme:search-result-${place}`;
    made.tabIndex = -1;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    return made;
  }

  async function options({ pages, matches }, start) {
    const entries = await entriesOf(pages.slice(start, start + inStep));
    if (start === 0) offer(entries);
    return entries.map((entry, step) => option(entry, matches, start + step));
  }

  async function more() {
    const [shown, start] = [results, list.children.length];
    if (start >= shown.pages.length) return;
    try {
      const next = await options(shown, start);
      if (shown === results && start === list.children.length) list.append(...next);
    } catch (problem) {
      console.warn(problem);
      status.textContent = texts.failed;
    }
  }

  async function search() {
    const current = ++turn;
    // What is still on its way for the list of before does not belong to the new one.
    results = nothing;
    const query = input.value.trimStart().normalize("NFC");
    try {
      await ready;
      if (!query.trim()) { filter = undefined; suggest(); }
      suggested.hidden = query.trim() !== "";
      const found = query.trim() ? await find(query, filter) : nothing;
      const first = await options(found, 0);
      if (current !== turn) return;
      results = found;
      list.replaceChildren(...first);
    } catch (problem) {
      console.warn(problem);
      if (current !== turn) return;
      list.replaceChildren();
      status.textContent = texts.failed;
      return;
    } finally {
      if (current === turn) {
        list.hidden = list.children.length === 0;
        input.setAttribute("aria-expanded", String(!list.hidden));
        list.scrollTop = 0;
        activate(0, false);
      }
    }
    const count = results.pages.length;
    status.textContent = !query.trim() ? texts.start : count === 0 ? fill(texts.none, { query: query.trim() }) : (results.isPartial ? texts.some + " " : "") + fill(count === 1 ? texts.one : texts.other, { n: written(count) });
  }

  input.addEventListener("input", search);
  input.addEventListener("keydown", async event => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter") {
      event.preventDefault();
      list.children[active]?.click();
    } else if (step) {
      event.preventDefault();
      if (step > 0 && active === list.children.length - 1) await more();
      activate(active + step);
    }
  });
  list.addEventListener("mousemove", event => {
    const place = [...list.children].indexOf(event.target.closest("[role=option]"));
    if (place >= 0 && place !== active) activate(place, false);
  });
  list.addEventListener("scroll", () => { if (list.scrollTop + list.clientHeight > list.scrollHeight - 200) more(); });
  list.addEventListener("click", event => {
    if (event.target.closest("[role=option]")) remember(input.value.trim());
    if (event.target.closest("[role=option]") && !event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });
  return () => {
    // Without a connection the index of before will do.
    const stems = loadStems(texts.stems).catch(problem => console.warn(problem));
    ready = load(texts.index).catch(problem => { if (!index) throw problem; }).then(() => stems);
    return search();
  };
}
