/** Parts that a part refers to (drawings, charts), taken over from one package into another. */
import type { Package } from "../package";
import { relationshipsPart } from "../package";
import { attributesOf, findElements, splice, structureOf, withAttribute } from "../xml";

/** Copies all that `part` of `from` refers to, directly or not, and has `copy` in `to` refer to the copies by the same ids. */
export function copyRelated(from: Package, part: string, to: Package, copy: string): void {
  const path = relationshipsPart(part);
  if (!from.has(path)) return;
  const targets = new Map(
    from
      .relationships(part)
      .filter(({ external }) => !external)
      .map(({ id, target }) => [id, target]),
  );
  const xml = from.text(path);
  const changes = findElements(structureOf(xml), "Relationship").flatMap(({ start, tagEnd }) => {
    const tag = xml.slice(start, tagEnd);
    const target = targets.get(attributesOf(tag).get("Id") ?? "");
    if (target === undefined) return [];
    const free = to.freePart(target.replace(/\d*(\.\w+)$/, "#$1"));
    to.setBytes(free, from.bytes(target));
    const type = from.contentType(target);
    if (type !== null) to.setContentType(free, type);
    copyRelated(from, target, to, free);
    return [{ start, end: tagEnd, text: withAttribute(tag, "Target", `/${free}`) }];
  });
  to.setText(relationshipsPart(copy), splice(xml, changes));
}
