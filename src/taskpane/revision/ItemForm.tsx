import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isFailure } from "../../language/failure";
import { editItem } from "../../revision/entries";
import type { Item } from "../../revision/project";
import { parseNumber } from "../../units/number";
import { parseUnit } from "../../units/unit";
import { useInsertion } from "../insertion/InsertionProvider";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(8em, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
  },
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
  actions: { gridColumn: "1 / -1" },
});

const mostDecimals = 6;

interface ItemFormProps {
  readonly item: Item;
  readonly onClose: () => void;
}

/** What is entered of a product itself: its unit, its decimals, the old quota. Written into its row of sheet 决定. */
export function ItemForm({ item, onClose }: ItemFormProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const { apply } = useOpenRevision();
  const { tell } = useInsertion();
  const [unit, setUnit] = useState(item.unit);
  const [decimals, setDecimals] = useState(String(item.decimals));
  const [old, setOld] = useState(String(item.old ?? ""));
  const [oldSource, setOldSource] = useState(item.oldSource);
  const [condition, setCondition] = useState(item.condition);

  const digits = parseNumber(decimals);
  const before = old.trim() === "" ? null : parseNumber(old);
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
    tell("success", t("itemSaved", { item: item.key }));
    onClose();
  };

  return (
    <form
      className={styles.form}
      aria-label={t("editItem")}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      {field("unit", unit, setUnit, problems.unit, true)}
      {field("decimals", decimals, setDecimals, problems.decimals)}
      {field("before", old, setOld, problems.old)}
      {field("oldSource", oldSource, setOldSource)}
      {field("condition", condition, setCondition)}
      <div className={styles.actions}>
        <div className={page.actions}>
          <Button size="small" type="submit" appearance="primary">
            {t("save")}
          </Button>
          <Button size="small" onClick={onClose}>
            {t("cancel")}
          </Button>
        </div>
      </div>
    </form>
  );

  function field(
    label: "unit" | "decimals" | "before" | "oldSource" | "condition",
    value: string,
    set: (value: string) => void,
    problem: string | null = null,
    first = false,
  ) {
    return (
      <Field
        className={styles.field}
        label={t(label)}
        size="small"
        validationState={problem === null ? "none" : "error"}
        validationMessage={problem}
      >
        <Input
          className={styles.input}
          size="small"
          autoFocus={first}
          value={value}
          onChange={(_, { value: typed }) => set(typed)}
        />
      </Field>
    );
  }
}
