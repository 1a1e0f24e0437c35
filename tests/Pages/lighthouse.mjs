// The work of the script `lighthouse`: lighthouse.mjs MODULES OUTPUT [--only CATEGORY,…] [NAME…]
import { browser, from, pagesOf, serve } from "./pages.mjs";

const [modules, output, ...rest] = process.argv.slice(2);
const only = rest[0] === "--only" ? rest.splice(0, 2)[1].split(",") : ["performance", "accessibility", "best-practices", "seo"];
const { default: lighthouse, desktopConfig, snapshot } = await from(modules, "lighthouse/core/index.js");
const site = await serve(output);
const chromium = await browser(modules);
const pages = pagesOf(output, rest);
const short = { performance: "perf", accessibility: "a11y", "best-practices": "best", seo: "seo" };
let failures = 0;

// What a page says of itself is not its fault: noindex on 404 pages and the like.
function settings(text) {
  return { onlyCategories: only, skipAudits: /<meta name="robots" content="[^"]*noindex/.test(text) ? ["is-crawlable"] : null };
}

function row(name, form, result) {
  const scores = only.map(category => result.categories[category]?.score);
  const below = only.flatMap(category => (result.categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && result.audits[id].score !== null && result.audits[id].score < 1)
    .filter(() => result.categories[category].score < 1)
    .map(({ id }) => `${id} ${result.audits[id].displayValue ?? ""}`.trim()));
  const shift = result.audits["cumulative-layout-shift"]?.numericValue;
  if (scores.some(score => score !== null && score !== undefined && score < 1) || shift > .01) failures++;
  const cells = scores.map(score => (score === undefined ? "–" : String(Math.round(score * 100))).padStart(4));
  console.log([name.padEnd(24), form.padEnd(7), ...cells, (shift === undefined ? "–" : shift.toFixed(3)).padStart(6), "", below.join("; ")].join(" ").trimEnd());
}

console.log([`page`.padEnd(24), "form".padEnd(7), ...only.map(each => short[each].padStart(4)), "shift".padStart(6), "", "below 100"].join(" "));
for (const [name, address] of pages) {
  const text = await (await fetch(site.url + address)).text();
  for (const [form, config] of [["phone", undefined], ["desktop", desktopConfig]]) {
    const page = await chromium.newPage();
    const { lhr } = await lighthouse(site.url + address, { ...settings(text), logLevel: "error" }, config, page);
    row(name, form, lhr);
    await page.close();
  }
}
if (rest.length === 0) {
  const page = await chromium.newPage();
  await page.goto(site.url + "/");
  await page.keyboard.press("/");
  await page.waitForSelector(".search[open]");
  await page.keyboard.type("e");
  await page.waitForFunction("document.querySelector('.search-result')", { timeout: 10_000 }).catch(() => {});
  const { lhr } = await snapshot(page, { flags: { onlyCategories: only.filter(each => each !== "performance") } });
  row("search, open", "phone", lhr);
}
await chromium.close();
site.close();
console.log(failures === 0 ? "Nothing is below 100." : `${failures} rows are below 100, or shift by more than 0.01.`);
process.exit(failures === 0 ? 0 : 1);
