import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { describe } from "../../../language/messages";
import { nameList } from "../../../language/language";
import type { Region } from "../../../survey/districts";
import { regions } from "../../../survey/districts";
import type { TemplateKind } from "../../../survey/templates";
import { productsOf, regionOf, surveyTemplate, templateKinds, templateTitles } from "../../../survey/templates";
import { useNotify } from "../../notices/NoticesProvider";
import { useAttempt } from "../../notices/useAttempt";
import { useDefaultStandard } from "../../settings/useDefaultStandard";
import { download } from "../../shell/download";
import { useEnvironment, useStandards } from "../../shell/environment";
import { useNavigation } from "../../shell/navigation";
import { usePreferences } from "../../shell/preferences";
import { useLanguage, useTexts } from "../../shell/texts";
import { usePageStyles } from "../../shell/usePageStyles";
import { templateContents, templateTexts } from "./texts";

const useStyles = makeStyles({
  options: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 130px), 1fr))",
    gap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalS,
  },
  whole: { gridColumn: "1 / -1", gridTemplateColumns: "minmax(0, 1fr)" },
  narrow: { minWidth: 0, "& input": { width: "100%", minWidth: 0 }, "& .fui-Input": { minWidth: 0 } },
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 260px), 1fr))",
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0 },
  contents: { flex: 1, color: tokens.colorNeutralForeground2 },
});

interface Options {
  readonly standard: string;
  /** "": as the standard is for. */
  readonly region: Region | "none" | "";
  readonly from: string;
  readonly to: string;
  readonly rows: string;
}

export function TemplatesSection() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(templateTexts);
  const [defaultStandard] = useDefaultStandard();
  const [options, setOptions] = useState<Options>(() => {
    const year = new Date().getFullYear();
    return { standard: defaultStandard, region: "", from: String(year - 10), to: String(year), rows: "200" };
  });
  return (
    <>
      <Text className={page.hint}>{t("intro")}</Text>
      <ul className={styles.cards}>
        {templateKinds.map((kind) => (
          <li key={kind} className={styles.card}>
            <TemplateCard kind={kind} options={options} />
          </li>
        ))}
      </ul>
      <Accordion collapsible>
        <AccordionItem value="options">
          <AccordionHeader>{t("options")}</AccordionHeader>
          <AccordionPanel>
            <OptionFields options={options} onChange={setOptions} />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}

function yearsRight({ from, to }: Options): boolean {
  const [first, last] = [Number(from), Number(to)];
  return Number.isInteger(first) && Number.isInteger(last) && first >= 1990 && first <= last && last <= 2100;
}

function rowsRight({ rows }: Options): boolean {
  return /^\d+$/.test(rows) && Number(rows) >= 1 && Number(rows) <= 5000;
}

function TemplateCard({ kind, options }: { readonly kind: TemplateKind; readonly options: Options }) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(templateTexts);
  const text = useLanguage();
  const { language } = usePreferences();
  const { host } = useEnvironment();
  const library = useStandards();
  const notify = useNotify();
  const { go } = useNavigation();
  const { busy, attempt } = useAttempt();
  const title = text(templateTitles[kind]);
  const wrong = !yearsRight(options) || !rowsRight(options);

  const make = () =>
    surveyTemplate(kind, {
      language,
      products: productsOf(library, options.standard),
      region:
        options.region === "" ? regionOf(library, options.standard) : options.region === "none" ? null : options.region,
      years: { from: Number(options.from), to: Number(options.to) },
      rows: Number(options.rows),
    });
  const insert = async () => {
    const inserted = await host.insertSheets(make());
    if (!inserted.done) {
      notify("error", t("notInserted"), describe(inserted.problem, language));
      return;
    }
    if (inserted.missing) notify("warning", describe(inserted.missing, language));
    notify("success", t("inserted", { sheets: nameList(inserted.sheets, language) }));
    if (kind === "enterprise" || kind === "permits") go("survey", "filling");
  };
  const save = async () => {
    // What writes files is large, and most visits need it not.
    const { write } = await import("../../../xlsx/write");
    const name = `${title}.xlsx`;
    download(await write(make()), name);
    notify("success", t("saved", { name }));
  };

  return (
    <>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      <Text className={styles.contents}>{text(templateContents[kind])}</Text>
      <div className={page.actions}>
        <Button
          appearance="primary"
          disabled={wrong || busy}
          onClick={() => void attempt(t("notInserted"), insert)}
          aria-label={t("insertOf", { title })}
        >
          {t("insert")}
        </Button>
        <Button
          disabled={wrong || busy}
          onClick={() => void attempt(t("notSaved"), save)}
          aria-label={t("saveOf", { title })}
        >
          {t("save")}
        </Button>
      </div>
    </>
  );
}

function OptionFields(props: { readonly options: Options; readonly onChange: (options: Options) => void }) {
  const styles = useStyles();
  const t = useTexts(templateTexts);
  const text = useLanguage();
  const { standards } = useStandards();
  const { options } = props;
  const change = (changed: Partial<Options>) => props.onChange({ ...options, ...changed });
  const input = (name: "from" | "to" | "rows") => (
    <Input inputMode="numeric" value={options[name]} onChange={(_, { value }) => change({ [name]: value.trim() })} />
  );
  const yearsWrong = !yearsRight(options) && { validationMessage: t("yearsWrong") };
  const rowsWrong = !rowsRight(options) && { validationMessage: t("rowsWrong") };
  return (
    <div className={styles.options}>
      <Field className={styles.whole} label={t("standard")}>
        <Select value={options.standard} onChange={(_, { value }) => change({ standard: value })}>
          {standards.map(({ id, title, draft }) => (
            <option key={id} value={id}>
              {`${id} ${text(title)}${draft ? ` · ${t("draft")}` : ""}`}
            </option>
          ))}
        </Select>
      </Field>
      <RegionField options={options} onChange={change} />
      <Field className={styles.narrow} label={t("from")} {...yearsWrong}>
        {input("from")}
      </Field>
      <Field className={styles.narrow} label={t("to")}>
        {input("to")}
      </Field>
      <Field className={styles.narrow} label={t("rows")} {...rowsWrong}>
        {input("rows")}
      </Field>
    </div>
  );
}

function RegionField(props: { readonly options: Options; readonly onChange: (changed: Partial<Options>) => void }) {
  const styles = useStyles();
  const t = useTexts(templateTexts);
  const library = useStandards();
  const { region, standard } = props.options;
  return (
    <Field className={styles.whole} label={t("region")}>
      <Select
        value={region === "" ? (regionOf(library, standard) ?? "none") : region}
        onChange={(_, { value }) => props.onChange({ region: value as Region | "none" })}
      >
        {Object.keys(regions).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        <option value="none">{t("noRegion")}</option>
      </Select>
    </Field>
  );
}
