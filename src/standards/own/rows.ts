/** A user's own standard as the rows of a sheet, in the layout that readOwnStandard reads. */
import type { Matrix } from "../../workbook/values";
import type { OwnStandard, StandardsLibrary } from "../library";
import type { Tier } from "../standard";
import type { TierValue } from "../variant";
import type { Column } from "./layout";
import { columns, particulars, tierHeader } from "./layout";
import { tierNotesText } from "./tier-notes";

const order: readonly Column[] = ["table", "entry", "code", "category", "product", "condition", "unit"];

export function rowsOfOwnStandard({ standard, variants }: OwnStandard): Matrix {
  const fallback = standard.tiers.find((tier) => tier.fallback);
  const rule = fallback?.fallback;
  const notes = variants.map((variant) => tierNotesText(variant, standard));
  const hasNotes = notes.some((note) => note !== "");
  return [
    [particulars.id[0], standard.id],
    [particulars.title[0], standard.title.zh],
    [particulars.edition[0], standard.edition],
    [particulars.region[0], standard.region.zh],
    [particulars.inForce[0], standard.inForce],
    [particulars.replaces[0], standard.replaces],
    [particulars.aliases[0], standard.aliases.join("、")],
    [
      particulars.fallback[0],
      rule ? `${fallback.name}→${rule.tier}${rule.source.zh && `（${rule.source.zh}）`}` : null,
    ],
    [],
    [
      ...order.map((column) => columns[column][0]),
      ...standard.tiers.map(({ name, purpose }) => tierHeader(name, purpose)),
      columns.remark[0],
      ...(hasNotes ? [columns.tierNotes[0]] : []),
    ],
    ...variants.map((variant, at) => [
      variant.table || null,
      variant.entry,
      variant.code || null,
      variant.category || null,
      variant.product,
      variant.condition || null,
      variant.unit,
      ...variant.tiers.map((tier) => tier && cellOf(tier)),
      variant.remark || null,
      ...(hasNotes ? [notes[at]! || null] : []),
    ]),
  ];
}

/** A number where it says all that is printed; else the digits as printed: 0.10, 30.0—40.0, 1.2万. */
function cellOf({ value, printed }: TierValue): number | string {
  return value !== null && String(value) === printed ? value : printed;
}

/**
 * The template to fill: particulars and the header, with Shanxi's three tiers, or those of the national standards (a part of
 * GB/T 18916 each).
 */
export function ownStandardTemplate(national = false): Matrix {
  return rowsOfOwnStandard({
    standard: {
      id: "",
      title: { zh: "", en: "" },
      edition: "",
      region: national ? { zh: "全国", en: "national" } : { zh: "", en: "" },
      inForce: null,
      replaces: null,
      draft: false,
      quotedBy: null,
      tiers: national ? nationalTiers : shanxiTiers,
      aliases: [],
      own: true,
    },
    variants: [],
  });
}

const shanxiTiers: readonly Tier[] = [
  { name: "领跑值", purpose: "leading", aliases: [] },
  { name: "先进值", purpose: "new", aliases: [], fallback: { tier: "通用值", source: { zh: "", en: "" } } },
  { name: "通用值", purpose: "existing", aliases: [] },
];
const nationalTiers: readonly Tier[] = [
  { name: "先进", purpose: "leading", aliases: [] },
  { name: "新建", purpose: "new", aliases: [] },
  { name: "现有", purpose: "existing", aliases: [] },
];

/** Where the header of the template stands, and which of its columns have choices. */
export function templateChoices(library: StandardsLibrary): { header: number; unit: Choices; code: Choices } {
  const options = (pick: "unit" | "code") =>
    [...new Set(library.variants.map((variant) => variant[pick]))].filter(Boolean).sort();
  return {
    header: ownStandardTemplate().length - 1,
    unit: { column: order.indexOf("unit"), options: options("unit") },
    code: { column: order.indexOf("code"), options: options("code") },
  };
}

export interface Choices {
  readonly column: number;
  readonly options: readonly string[];
}
