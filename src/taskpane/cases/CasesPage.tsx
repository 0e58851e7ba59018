import {
  Badge,
  Button,
  Caption1,
  Dropdown,
  List,
  ListItem,
  makeStyles,
  Option,
  SearchBox,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { catalogue } from "../../../generated/catalogue";
import type { Case } from "../../standards/cases";
import { caseColumns, figuresText } from "../../standards/cases";
import { useInsertion } from "../insertion/InsertionProvider";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import type { CaseFilter } from "./cases";
import { cases, figureNames, filterCases, noFilter } from "./cases";
import { casesTexts } from "./texts";

const useStyles = makeStyles({
  filters: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  dropdown: { minWidth: 0, overflow: "hidden" },
  listbox: { maxHeight: "60vh" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  figures: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

// As the function CASES heads them.
const { result } = catalogue.find(({ id }) => id === "CASES")!;
const caseHeads = result.shape === "table" ? (result.columns ?? []) : [];

// An option cannot have an empty value.
const all = "*";

/** The 58 recycling cases of 2024 with every figure that they state. */
export function CasesPage() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(casesTexts);
  const [filter, setFilter] = useState<CaseFilter>(noFilter);
  const found = useMemo(() => filterCases(filter), [filter]);
  const change = (changed: Partial<CaseFilter>) => setFilter({ ...filter, ...changed });
  return (
    <div className={page.root}>
      <div className={page.search} role="search" aria-label={t("search")}>
        <SearchBox
          className={page.wide}
          placeholder={t("search")}
          aria-label={t("search")}
          value={filter.text}
          onChange={(_, { value }) => change({ text: value })}
        />
        <div className={styles.filters}>
          <Choice name="industry" options={valuesOf("industry")} filter={filter} onChange={change} />
          <Choice name="province" options={valuesOf("province")} filter={filter} onChange={change} />
          <Choice name="mode" options={valuesOf("mode")} filter={filter} onChange={change} />
          <Choice name="figure" options={figureNames()} filter={filter} onChange={change} />
        </div>
      </div>
      <div className={styles.head}>
        <Text role="status" className={page.hint}>
          {found.length > 0 ? t("count", { count: found.length }) : t("none")}
        </Text>
        {found.length > 0 && <InsertButton found={found} />}
      </div>
      <List aria-label={t("results")}>
        {found.map((one) => (
          <ListItem key={one.number} className={page.item}>
            <CaseView one={one} />
          </ListItem>
        ))}
      </List>
    </div>
  );
}

function CaseView({ one }: { readonly one: Case }) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(casesTexts);
  const text = useLanguage();
  return (
    <>
      <Text className={page.line} weight="semibold">
        {`${one.number} ${one.company}`}
      </Text>
      <Caption1 className={page.quiet}>
        {[one.industry, one.province, one.mode].join(" · ")}
        {one.pilot && ` · ${t("pilot", { year: one.pilot })}`}
      </Caption1>
      <Text className={page.line}>{one.summary}</Text>
      <Caption1 className={page.quiet}>{one.practice}</Caption1>
      <ul className={styles.figures}>
        {one.figures.map(({ name, statement, doubtful }, index) => (
          <li key={index}>
            {`${name} ${text(statement)}`}
            {doubtful && (
              <Badge appearance="tint" color="warning" size="small">
                {t("doubtful")}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function InsertButton({ found }: { readonly found: readonly Case[] }) {
  const t = useTexts(casesTexts);
  const text = useLanguage();
  const { writeAtSelection } = useInsertion();
  const insert = async () => {
    const entries = [
      caseHeads.map(text),
      ...found.map((one) => [
        ...caseColumns.map((name) => one[name]),
        text({ zh: figuresText(one, "zh"), en: figuresText(one, "en") }),
      ]),
    ];
    await writeAtSelection(t("insertLabel"), ({ sheet, row, column }) => [
      { sheet, row, column, entries: entries.slice(0, 1), bold: true },
      { sheet, row: row + 1, column, entries: entries.slice(1) },
    ]);
  };
  return (
    <Button size="small" onClick={() => void insert()}>
      {t("insert")}
    </Button>
  );
}

interface ChoiceProps {
  readonly name: "industry" | "province" | "mode" | "figure";
  readonly options: readonly string[];
  readonly filter: CaseFilter;
  readonly onChange: (changed: Partial<CaseFilter>) => void;
}

function Choice({ name, options, filter, onChange }: ChoiceProps) {
  const styles = useStyles();
  const t = useTexts(casesTexts);
  const nothing = t("all", { what: t(name) });
  return (
    <Dropdown
      className={styles.dropdown}
      listbox={{ className: styles.listbox }}
      size="small"
      aria-label={t(name)}
      value={filter[name] || nothing}
      selectedOptions={[filter[name] || all]}
      onOptionSelect={(_, { optionValue }) => onChange({ [name]: optionValue === all ? "" : (optionValue ?? "") })}
    >
      <Option value={all}>{nothing}</Option>
      {options.map((word) => (
        <Option key={word} value={word}>
          {word}
        </Option>
      ))}
    </Dropdown>
  );
}

function valuesOf(name: "industry" | "province" | "mode"): string[] {
  return [...new Set(cases.map((one) => one[name]))];
}
