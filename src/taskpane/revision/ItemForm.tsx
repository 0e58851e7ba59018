import { isFailure } from "../../language/failure";
import { editItem } from "../../revision/entries";
import type { Item } from "../../revision/project";
import { parseQuantity } from "../../units/expression";
import { parseNumber } from "../../units/number";
import { parseUnit } from "../../units/unit";
import { useNotify } from "../notices/NoticesProvider";
import { useFormDraft } from "../shell/drafts";
import { useTexts } from "../shell/texts";
import { EntryField, EntryForm } from "./EntryForm";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";

const mostDecimals = 6;

type Fields = Readonly<Record<"unit" | "decimals" | "old" | "oldSource" | "condition", string>>;

const fieldsOf = ({ unit, decimals, old, oldSource, condition }: Item): Fields => ({
  ...{ unit, decimals: String(decimals), old: String(old ?? ""), oldSource, condition },
});

interface ItemFormProps {
  readonly item: Item;
  readonly onClose: () => void;
}

/** What is entered of a product itself: its unit, its decimals, the old quota. Written into its row of sheet 决定. */
export function ItemForm({ item, onClose }: ItemFormProps) {
  const t = useTexts(revisionTexts);
  const { apply } = useOpenRevision();
  const notify = useNotify();
  const { fields, enter, drop } = useFormDraft(`item ${item.key}`, fieldsOf(item));
  const { unit, decimals, old, oldSource, condition } = fields;
  const close = () => {
    drop();
    onClose();
  };

  const digits = parseNumber(decimals);
  const before = old.trim() === "" ? null : parseQuantity(old);
  const problems = {
    unit: unit.trim() !== "" && isFailure(parseUnit(unit.trim())) ? t("unitUnknown") : null,
    decimals:
      digits !== null && Number.isInteger(digits) && digits >= 0 && digits <= mostDecimals ? null : t("wholeNumber"),
    old: old.trim() !== "" && (before === null || before < 0) ? t("notNumber") : null,
  };

  const submit = async () => {
    if (Object.values(problems).some((problem) => problem !== null)) return;
    const changes = {
      unit: unit.trim(),
      decimals: digits!,
      old: before,
      oldSource: oldSource.trim(),
      condition: condition.trim(),
    };
    const done = await apply(t("editItemLabel"), (project, stamp) => editItem(project, item.key, changes, stamp));
    if (!done) return;
    notify("success", t("itemSaved", { item: item.key }));
    close();
  };
  const field = (key: keyof Fields, label: string, problem: string | null = null) => (
    <EntryField
      label={label}
      value={fields[key]}
      onChange={(value) => enter({ [key]: value })}
      problem={problem}
      autoFocus={key === "unit"}
    />
  );

  return (
    <EntryForm label={t("editItem")} onSubmit={submit} onClose={close}>
      {field("unit", t("unit"), problems.unit)}
      {field("decimals", t("decimals"), problems.decimals)}
      {field("old", t("before"), problems.old)}
      {field("oldSource", t("oldSource"))}
      {field("condition", t("condition"))}
    </EntryForm>
  );
}
