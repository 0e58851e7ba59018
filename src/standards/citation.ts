import type { Standard } from "./standard";
import type { Variant } from "./variant";

/**
 * Where a quota stands, as a report cites it: `DB14/T 1049.2—2021 表1`. A draft is called one, and a value known from another
 * document names that document.
 */
export function citation({ table }: Pick<Variant, "table">, { id, draft, quotedBy }: Standard): string {
  const standard = draft ? `${id}（送审稿）` : id;
  const place = table ? `${quotedBy?.zh ?? ""}表${table}` : "";
  return place ? `${standard} ${place}` : standard;
}
