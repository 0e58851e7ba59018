/** Sheet 决定: one line of the standard a row, with what is decided for each tier. */
import type { Purpose } from "../../../standards/standard";
import { methodOf } from "../../methods";
import type { Decision, Item, RevisionProject } from "../../project";
import type { TierSystem } from "../../tiers";
import { tierLetters, tierOrder } from "../../tiers";
import { recordFrom, recordText } from "../record";
import { sheetTitles } from "../titles";
import type { Cells, Field, InputTable } from "./field";
import { numberField, textField, wordField, writeFields } from "./field";

export const decisionsPrefix = `${sheetTitles.decisions}_`;

const called = (header: string, width: number) => ({ header, width, names: [decisionsPrefix + header] });
const wrapped = { look: "inputWrapped" } as const;

/** The words of these columns are also what the log calls them. */
export const itemFields = {
  item: textField({ ...called("定额项", 22), ...wrapped }),
  code: wordField({ header: "行业代码", width: 8 }, codeText, (code) => code),
  industry: textField({ ...called("行业", 14), ...wrapped }),
  product: textField({ ...called("产品名称", 18), ...wrapped }),
  condition: textField({ ...called("条件", 18), ...wrapped }),
  unit: textField(called("定额单位", 12)),
  old: numberField(called("原定额", 9)),
  oldSource: textField({ header: "原定额出处", width: 18, ...wrapped }),
  decimals: numberField(called("小数位", 7)),
} as const;

/** An industry code that a worksheet has turned into a number has lost its leading zero. */
function codeText(text: string): string {
  return /^\d{2}$/.test(text) ? `0${text}` : text;
}

type TierFields<Part extends string, Content> = Readonly<Record<`${Part}.${Purpose}`, Field<Content>>>;

function perTier<Part extends string, Content>(part: Part, make: (tier: Purpose) => Field<Content>) {
  return Object.fromEntries(tierOrder.map((tier) => [`${part}.${tier}`, make(tier)])) as TierFields<Part, Content>;
}

/** Has columns for each tier, in the words of the project's tiers. */
export function decisionsTable({ names }: TierSystem) {
  const fields = {
    ...itemFields,
    ...perTier("method", (tier) =>
      textField({
        header: `${names[tier]}方法`,
        width: 13,
        names: [`${decisionsPrefix}方法`, `${decisionsPrefix}方法${tierLetters[tier]}`],
      }),
    ),
    ...perTier("value", (tier) =>
      numberField({ header: `${names[tier]}手工值`, width: 9, names: [`${decisionsPrefix}手工值`] }),
    ),
    ...perTier("reason", (tier) => textField({ header: `${names[tier]}理由`, width: 18, ...wrapped })),
    ...perTier("record", (tier) => wordField({ header: `${names[tier]}记录`, width: 20 }, recordFrom, recordText)),
  };
  return {
    id: "decisions",
    sheet: sheetTitles.decisions,
    table: "决定表",
    required: ["item", "unit", ...tierOrder.map((tier) => `method.${tier}` as const)],
    fields,
  } as const satisfies InputTable<typeof fields>;
}

export type DecisionsTable = ReturnType<typeof decisionsTable>;

export const itemSubstance: readonly (keyof typeof itemFields)[] = ["item", "product"];

const itemsTable = { fields: itemFields };

export function itemCells({ key, ...entered }: Item): Cells {
  return writeFields(itemsTable, { ...entered, item: key });
}

/** The cells of one tier, blank where nothing is decided. */
export function decisionCells(tier: Purpose, decision: Decision | undefined): Cells {
  return {
    [`method.${tier}`]: decision ? methodOf(decision.method).name.zh : null,
    [`value.${tier}`]: decision?.value ?? null,
    [`reason.${tier}`]: decision && decision.reason !== "" ? decision.reason : null,
    [`record.${tier}`]: decision ? recordText(decision) : null,
  };
}

/** The whole row of an item. */
export function decisionRow(item: Item, decisions: RevisionProject["decisions"]): Cells {
  const ofItem = decisions.get(item.key) ?? {};
  return Object.assign(itemCells(item), ...tierOrder.map((tier) => decisionCells(tier, ofItem[tier]))) as Cells;
}
