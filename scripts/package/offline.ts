/**
 * The workbench without a network: a service worker keeps the packaged pages at the first visit and answers with them when the server
 * does not. With a network the server is always asked first, so that an update is seen at once. The development server has none:
 * there a rebuilt page is what one wants.
 */

/** What the browser keeps: not what only Excel, WPS or LibreOffice ask for. */
const unwanted = /^(office|wps|libreoffice)\/|\.(map|xml|config)$|^(taskpane|commands|functions|wps)\./;

const worker = "offline-worker.js";
const starter = "offline.js";

/** The page with the script that has the worker kept, and that script and the worker; `version` changes with any file. */
export function offlineFiles(page: string, files: readonly string[], version: string): Map<string, string> {
  const kept = [...files.filter((file) => !unwanted.test(file)), starter];
  return new Map([
    ["index.html", page.replace("</head>", `<script defer src="${starter}"></script>\n</head>`)],
    [starter, starterText],
    [worker, workerText(kept, version)],
  ]);
}

const starterText = `if (navigator.serviceWorker) {
  addEventListener("load", () => navigator.serviceWorker.register("${worker}").catch(() => undefined));
}
`;

/** In milliseconds: how long the server may take before a page that is kept is shown. */
const patience = 5000;

function workerText(kept: readonly string[], version: string): string {
  return `const prefix = "water-quota-";
const name = prefix + ${JSON.stringify(version)};
const files = ${JSON.stringify(kept)};

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(tidy()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(registration.scope)) event.respondWith(answer(request));
});

async function keep() {
  const cache = await caches.open(name);
  await cache.addAll(files.map((file) => new Request(file, { cache: "no-cache" })));
  await skipWaiting();
}

async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((one) => one.startsWith(prefix) && one !== name).map((one) => caches.delete(one)));
  await clients.claim();
}

async function answer(request) {
  const asked = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, ${patience}));
  try {
    const first = await Promise.race([asked, late]);
    if (first && first.status < 500) return first;
  } catch {
    // The server is out of reach.
  }
  return (await find(request)) ?? asked;
}

async function find(request) {
  const cache = await caches.open(name);
  const address = request.url.replace(/[?#].*$/, "");
  return cache.match(address.endsWith("/") ? address + "index.html" : address);
}
`;
}
