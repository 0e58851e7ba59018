import { Field, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import { errorText } from "../../language/errorText";
import type { Language } from "../../language/language";
import { useNotify } from "../notices/NoticesProvider";
import { useStandards } from "../shell/environment";
import type { ThemeChoice } from "../shell/preferences";
import { themeChoices, usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { settingsTexts } from "./texts";
import { useDefaultStandard } from "./useDefaultStandard";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    rowGap: tokens.spacingVerticalXL,
    paddingTop: tokens.spacingVerticalL,
  },
  /** The longest name of a standard must not widen the page. */
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
});

// Every language in its own words: whoever cannot read the present one must find his.
const languageNames: Readonly<Record<Language, string>> = { "zh-CN": "中文", "en-US": "English" };

export function SettingsPage() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(settingsTexts);
  const { language, theme, change } = usePreferences();
  return (
    <div className={page.root}>
      <div className={styles.fields}>
        <DefaultStandard />
        <Field label={t("language")} hint={t("languageHint")}>
          <RadioGroup
            layout="horizontal"
            value={language}
            onChange={(_, { value }) => change({ language: value as Language })}
          >
            {(Object.keys(languageNames) as Language[]).map((name) => (
              <Radio key={name} value={name} label={languageNames[name]} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={t("theme")}>
          <RadioGroup value={theme} onChange={(_, { value }) => change({ theme: value as ThemeChoice })}>
            {themeChoices.map((choice) => (
              <Radio key={choice} value={choice} label={t(choice)} />
            ))}
          </RadioGroup>
        </Field>
      </div>
    </div>
  );
}

function DefaultStandard() {
  const styles = useStyles();
  const t = useTexts(settingsTexts);
  const text = useLanguage();
  const { standards } = useStandards();
  const notify = useNotify();
  const [defaultStandard, setDefaultStandard] = useDefaultStandard();
  const choose = async (id: string) => {
    try {
      await setDefaultStandard(id);
    } catch (error) {
      notify("error", t("notSaved"), t("notSavedBody", { detail: errorText(error) }));
    }
  };
  return (
    <Field className={styles.field} label={t("standard")} hint={t("standardHint")}>
      <Select value={defaultStandard} onChange={(_, { value }) => void choose(value)}>
        {standards.map(({ id, title, draft }) => (
          <option key={id} value={id}>
            {`${id} ${text(title)}${draft ? ` · ${t("draft")}` : ""}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
