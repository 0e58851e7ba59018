import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { revisionTexts } from "./texts";

export const useEntryStyles = makeStyles({
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

interface EntryFormProps {
  readonly label: string;
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Fields side by side where there is room; Enter saves, Escape leaves. */
export function EntryForm({ label, onSubmit, onClose, children }: EntryFormProps) {
  const page = usePageStyles();
  const styles = useEntryStyles();
  const t = useTexts(revisionTexts);
  return (
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      {children}
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
}

interface EntryFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string | null;
  readonly autoFocus?: boolean;
}

export function EntryField({ label, value, onChange, problem = null, autoFocus = false }: EntryFieldProps) {
  const styles = useEntryStyles();
  return (
    <Field
      className={styles.field}
      label={label}
      size="small"
      validationState={problem === null ? "none" : "error"}
      validationMessage={problem}
    >
      <Input
        className={styles.input}
        size="small"
        autoFocus={autoFocus}
        value={value}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
    </Field>
  );
}
