/** Runs in the help's index page: finds functions while the reader types. */
import MiniSearch from "minisearch";

export interface SearchEntry {
  readonly id: string;
  readonly call: string;
  readonly summary: string;
  readonly text: string;
}

declare global {
  interface Window {
    entries: readonly SearchEntry[];
  }
}

/** Chinese has no spaces: its words are found by their pairs of characters, all else by words. */
export function tokens(text: string): string[] {
  return (text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []).flatMap((run) =>
    /\p{Script=Han}/u.test(run) && run.length > 1
      ? Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2))
      : [run],
  );
}

export function searchIndex(entries: readonly SearchEntry[]): (query: string) => SearchEntry[] {
  const index = new MiniSearch<SearchEntry>({
    fields: ["id", "call", "summary", "text"],
    tokenize: tokens,
    searchOptions: {
      prefix: true,
      fuzzy: 0.2,
      weights: { prefix: 0.9, fuzzy: 0.1 },
      boost: { id: 8, summary: 4, call: 2 },
      combineWith: "AND",
    },
  });
  index.addAll(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (query) => index.search(query).map(({ id }) => byId.get(id as string)!);
}

function start(): void {
  const [input, nothing, found, groups] = ["search", "nothing", "found", "groups"].map((id) =>
    document.getElementById(id)!,
  ) as [HTMLInputElement, HTMLElement, HTMLElement, HTMLElement];
  const search = searchIndex(window.entries);
  const show = () => {
    const query = input.value.trim();
    const hits = query === "" ? [] : search(query);
    groups.hidden = query !== "";
    found.hidden = hits.length === 0;
    nothing.hidden = query === "" || hits.length > 0;
    found.replaceChildren(...hits.map(item));
  };
  input.addEventListener("input", show);
  input.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") found.querySelector("a")?.click();
  });
  show();
}

function item({ id, call, summary }: SearchEntry): HTMLElement {
  const line = document.createElement("li");
  const link = document.createElement("a");
  const text = document.createElement("span");
  link.href = `${id}.html`;
  link.textContent = call;
  text.textContent = summary;
  line.append(link, " ", text);
  return line;
}

if (typeof document !== "undefined") start();
