// What the scripts beside this file share: a server for a finished site, its kinds of pages, and a browser.
import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
  ".svg": "image/svg+xml", ".png": "image/png", ".webp": "image/webp", ".avif": "image/avif", ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml", ".md": "text/markdown; charset=utf-8",
};

/**
 * Serves the folder on a free port of the loopback, compressed as hosts do, with 404.html for what is missing. A site
 * whose base_url has a folder is served below that folder, which its links to style sheets begin with.
 */
export async function serve(folder) {
  const root = resolve(folder);
  const home = join(root, "index.html");
  const below = existsSync(home) ? /href="([^":]*)\/assets\//.exec(readFileSync(home, "utf8"))?.[1] ?? "" : "";
  const server = createServer((request, answer) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    let file = join(root, path.startsWith(below + "/") ? path.slice(below.length) : path);
    if (!file.startsWith(root)) file = root;
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    const isThere = existsSync(file);
    if (!isThere) file = join(root, "404.html");
    const bytes = existsSync(file) ? readFileSync(file) : Buffer.from("");
    answer.writeHead(isThere ? 200 : 404, {
      "content-type": types[extname(file)] ?? "application/octet-stream", "content-encoding": "gzip",
      "cache-control": "max-age=31536000",
    });
    answer.end(gzipSync(bytes));
  });
  await new Promise(done => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}${below}`, close: () => server.close() };
}

function* files(folder, under = "") {
  for (const entry of readdirSync(join(folder, under), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(under, entry.name);
    if (entry.isDirectory()) yield* files(folder, path);
    else if (entry.name.endsWith(".html")) yield path;
  }
}

/**
 * The largest page of each kind, as [name, address]; of those chosen by name, and the chosen addresses. The theme writes the kind as a class of <body>; pages of the kind
 * "page" are told apart by their first folder.
 */
export function pagesOf(folder, chosen = []) {
  const all = largestOf(folder);
  if (chosen.length === 0) return all;
  return [...all.filter(([name]) => chosen.includes(name)), ...chosen.filter(each => each.startsWith("/")).map(each => [each, each])];
}

function largestOf(folder) {
  const largest = new Map();
  for (const file of files(folder)) {
    const text = readFileSync(join(folder, file), "utf8");
    const kind = /<body class="kind-([\w-]+)/.exec(text)?.[1];
    if (!kind) continue;
    const name = kind === "page" ? `page ${file.split("/").slice(0, -1).slice(0, 2).map((part, place) => place === 0 ? part : "*").join("/")}` : kind;
    const address = "/" + file.replace(/index\.html$/, "");
    if (!(largest.get(name)?.length >= text.length)) largest.set(name, { length: text.length, address });
  }
  return [...largest].map(([name, { address }]) => [name, address]);
}

/** Imports a package from the folder that the script `install` printed. */
export const from = (modules, path) => import(pathToFileURL(join(modules, path)).href);

export async function browser(modules) {
  const names = process.env.CHROMIUM ? [process.env.CHROMIUM]
    : (process.env.PATH ?? "").split(":").flatMap(folder => ["chromium", "chromium-browser", "google-chrome"].map(name => join(folder, name)));
  const program = names.find(existsSync);
  if (!program) {
    console.error("Left out: no Chromium was found. Install it, or name it in the environment variable CHROMIUM.");
    process.exit(77);
  }
  const { launch } = await from(modules, "puppeteer-core/lib/esm/puppeteer/puppeteer-core.js");
  return launch({
    executablePath: program, headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--force-color-profile=srgb"],
  });
}
