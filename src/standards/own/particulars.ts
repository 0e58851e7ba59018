/** What a sheet says above its table of the standard as a whole. */
import type { Cell, Matrix } from "../../workbook/values";
import { describeCell, isBlank } from "../../workbook/values";
import type { Standard, Tier } from "../standard";
import { readDate } from "./date";
import type { Header } from "./header";
import type { Particular } from "./layout";
import { particularOf } from "./layout";
import type { Problems } from "./problem";

export function readParticulars(above: Matrix, header: Header, problems: Problems): Standard {
  const found = new Map<Particular, { text: string; cell: Cell; row: number; column: number }>();
  above.forEach((line, row) =>
    line.forEach((cell, at) => {
      const particular = typeof cell === "string" ? particularOf(cell) : null;
      const column = at + 1;
      const value = line[column] ?? null;
      if (particular && !isBlank(value) && !found.has(particular)) {
        found.set(particular, { text: describeCell(value).trim(), cell: value, row, column });
      }
    }),
  );
  const text = (particular: Particular) => found.get(particular)?.text ?? "";
  const id = text("id");
  if (id === "") problems.add(0, null, "ownIdMissing");

  const dated = found.get("inForce");
  const inForce = readDate(dated?.cell ?? null);
  if (inForce === undefined) {
    problems.add(dated?.row ?? 0, dated?.column ?? null, "ownDateWrong", { value: text("inForce") });
  }

  const tiers = header.tiers.map(({ name, purpose, aliases }): Tier => ({ name, purpose, aliases }));
  const rule = text("fallback");
  const [, from, to, source = ""] = /^(.+?)\s*(?:→|->)\s*([^（(]+?)\s*(?:[（(](.*)[）)])?$/.exec(rule) ?? [];
  const asked = tiers.findIndex(({ name }) => name === from);
  if (rule !== "" && (asked < 0 || from === to || !tiers.some(({ name }) => name === to))) {
    const place = found.get("fallback");
    problems.add(place?.row ?? 0, place?.column ?? null, "ownFallbackWrong", { value: rule });
  } else if (asked >= 0) {
    tiers[asked] = { ...tiers[asked]!, fallback: { tier: to!, source: { zh: source, en: source } } };
  }

  const [title, region] = [text("title") || id, text("region")];
  return {
    id,
    title: { zh: title, en: title },
    edition: text("edition") || (/(\d{4})\s*$/.exec(id)?.[1] ?? ""),
    region: { zh: region, en: region },
    inForce: inForce ?? null,
    replaces: text("replaces") || null,
    draft: /送审稿|征求意见稿|报批稿|草案/.test(text("edition") + title),
    quotedBy: null,
    tiers,
    aliases: text("aliases")
      .split(/[、；;，,]/)
      .flatMap((alias) => alias.trim() || []),
    own: true,
  };
}
