import { useState } from "react";
import { isFailure } from "../../language/failure";
import { editItem } from "../../revision/entries";
import type { Item } from "../../revision/project";
import { parseQuantity } from "../../units/expression";
import { parseNumber } from "../../units/number";
import { parseUnit } from "../../units/unit";
import { useNotify } from "../notices/NoticesProvider";
import { useTexts } from "../shell/texts";
import { EntryField, EntryForm } from "./EntryForm";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";

const mostDecimals = 6;

interface ItemFormProps {
  readonly item: Item;
  readonly onClose: () => void;
}

/** What is entered of a product itself: its unit, its decimals, the old quota. Written into its row of sheet 决定. */
export function ItemForm({ item, onClose }: ItemFormProps) {
  const t = useTexts(revisionTexts);
  const { apply } = useOpenRevision();
  const notify = useNotify();
  const [unit, setUnit] = useState(item.unit);
  const [decimals, setDecimals] = useState(String(item.decimals));
  const [old, setOld] = useState(String(item.old ?? ""));
  const [oldSource, setOldSource] = useState(item.oldSource);
  const [condition, setCondition] = useState(item.condition);

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
    onClose();
  };

  return (
    <EntryForm label={t("editItem")} onSubmit={submit} onClose={onClose}>
      <EntryField label={t("unit")} value={unit} onChange={setUnit} problem={problems.unit} autoFocus />
      <EntryField label={t("decimals")} value={decimals} onChange={setDecimals} problem={problems.decimals} />
      <EntryField label={t("before")} value={old} onChange={setOld} problem={problems.old} />
      <EntryField label={t("oldSource")} value={oldSource} onChange={setOldSource} />
      <EntryField label={t("condition")} value={condition} onChange={setCondition} />
    </EntryForm>
  );
}
