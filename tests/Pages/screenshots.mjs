// The work of the script `screenshots`: screenshots.mjs MODULES OUTPUT FOLDER [NAME…]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { browser, pagesOf, serve } from "./pages.mjs";

const [modules, output, folder, ...names] = process.argv.slice(2);
const site = await serve(output);
const chromium = await browser(modules);
const pages = pagesOf(output, names);
mkdirSync(folder, { recursive: true });

// Each form: its name, the width and height of the window, and what else differs.
const forms = [
  ["320", 320, 640, {}], ["360", 360, 740, {}], ["360-dark", 360, 740, { scheme: "dark" }],
  ["768", 768, 1024, {}], ["768-dark", 768, 1024, { scheme: "dark" }],
  ["1440", 1440, 900, {}], ["1440-dark", 1440, 900, { scheme: "dark" }],
  ["360-large", 360, 740, { size: "200%" }], ["1440-large", 1440, 900, { size: "200%" }], ["print", 794, 1123, { media: "print" }],
];

// Runs in the page: what is wider than the window, what is cut off without a cue, and where the text begins.
function faults(width) {
  const found = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > width) found.push(`${root.scrollWidth} px wide`);
  for (const each of document.querySelectorAll("main *")) {
    const style = getComputedStyle(each);
    if (each.scrollWidth <= each.clientWidth + 1 || style.display === "inline" || each.clientWidth < 8) continue;
    const name = each.tagName.toLowerCase() + (each.className && each.getAttribute("class") ? "." + each.getAttribute("class").split(" ")[0] : "");
    if (style.overflowX === "hidden" || style.overflowX === "clip") { if (style.textOverflow !== "ellipsis" && each.clientWidth > 40) found.push(`${name} is cut off`); }
    else if (style.overflowX === "auto" || style.overflowX === "scroll") {
      if (each.querySelector("table") && !style.backgroundImage.includes("gradient")) found.push(`${name} scrolls without a cue`);
      if (each.tabIndex < 0 && !each.matches("pre, code, details") && !each.querySelector("a, button, [tabindex]")) found.push(`${name} scrolls, but not by keyboard`);
    }
  }
  const text = document.querySelector("main .article-body .prose > p:not([class]), main .prose > p:not([class])");
  return { found: [...new Set(found)], top: text ? Math.round(text.getBoundingClientRect().top + scrollY) : null };
}

let count = 0;
for (const [name, address] of pages) {
  const tops = [];
  for (const [form, width, height, { scheme, size, media }] of forms) {
    const page = await chromium.newPage();
    await page.setViewport({ width, height });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme ?? "light" }, { name: "prefers-reduced-motion", value: "reduce" }]);
    if (media) await page.emulateMediaType(media);
    await page.goto(site.url + address, { waitUntil: "networkidle0" });
    if (size) await page.evaluate(value => { document.documentElement.style.fontSize = value; }, size);
    const { found, top } = await page.evaluate(faults, width);
    if (form === "360" || form === "1440") tops.push(`${form}: ${top}`);
    for (const each of found) { console.log(`${address} at ${form}: ${each}`); count++; }
    // A whole article would be tens of thousands of pixels high.
    const whole = await page.evaluate(() => document.scrollingElement.scrollHeight);
    await page.screenshot({ path: join(folder, `${name.replace(/\W+/g, "-")}-${form}.png`), clip: { x: 0, y: 0, width, height: Math.min(whole, 3 * height) }, captureBeyondViewport: true });
    await page.close();
  }
  console.log(`${name} (${address}): text begins at ${tops.join(", ")} px`);
}
await chromium.close();
site.close();
console.log(`${pages.length * forms.length} pictures in ${folder}, ${count} faults.`);
process.exit(count === 0 ? 0 : 1);
