import { Button, Checkbox, Field, Input, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import type { Consolidation, LockedFile } from "./consolidation";
import { consolidationTexts } from "./texts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { margin: 0 },
});

/** Asks for the password of one locked file after the other; one may hold for all the rest. */
export function PasswordForm(props: { readonly locked: readonly LockedFile[]; readonly consolidation: Consolidation }) {
  const { locked, consolidation } = props;
  const styles = useStyles();
  const page = usePageStyles();
  const t = useTexts(consolidationTexts);
  const [password, setPassword] = useState("");
  const [all, setAll] = useState(false);
  const { path, problem, trying } = locked[0]!;
  const submit = () => {
    if (password === "" || trying) return;
    consolidation.unlock(path, password, all);
    setPassword("");
  };
  return (
    <form
      className={styles.form}
      aria-labelledby="locked-files"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Subtitle2 as="h2" id="locked-files" className={styles.title}>
        {t("lockedTitle", { count: locked.length })}
      </Subtitle2>
      <Field
        label={t("password", { file: path })}
        {...(!trying && problem.key === "filePasswordWrong" && { validationMessage: t("passwordWrong") })}
      >
        <Input
          type="password"
          autoComplete="off"
          value={password}
          disabled={trying}
          onChange={(_, { value }) => setPassword(value)}
        />
      </Field>
      {locked.length > 1 && (
        <Checkbox checked={all} label={t("passwordForAll")} onChange={(_, { checked }) => setAll(checked === true)} />
      )}
      <div className={page.actions}>
        <Button type="submit" appearance="primary" disabled={trying || password === ""}>
          {t(trying ? "trying" : "unlock")}
        </Button>
        <Button onClick={() => consolidation.leaveLocked(path)}>{t("skip")}</Button>
        {locked.length > 1 && <Button onClick={() => consolidation.leaveLocked(null)}>{t("skipAll")}</Button>}
      </div>
    </form>
  );
}
