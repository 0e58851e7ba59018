import { Dropdown, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useStandards } from "../shell/environment";
import { useLanguage, useTexts } from "../shell/texts";
import type { LookupFilter } from "./products";
import { industriesOf } from "./products";
import { lookupTexts } from "./texts";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalS },
  dropdown: { minWidth: 0, overflow: "hidden" },
  listbox: { maxHeight: "60vh" },
});

// An option cannot have an empty value.
const all = "*";

interface FiltersProps {
  readonly filter: LookupFilter;
  readonly onChange: (changed: Partial<LookupFilter>) => void;
}

export function Filters({ filter, onChange }: FiltersProps) {
  const styles = useStyles();
  const t = useTexts(lookupTexts);
  const text = useLanguage();
  const standards = useStandards();
  const industries = useMemo(() => industriesOf(standards, filter.standard), [standards, filter.standard]);
  const industry = industries.find(({ code }) => code === filter.code);
  return (
    <div className={styles.root}>
      <Dropdown
        className={styles.dropdown}
        size="small"
        aria-label={t("standard")}
        value={filter.standard || t("allStandards")}
        selectedOptions={[filter.standard || all]}
        onOptionSelect={(_, { optionValue }) => onChange({ standard: fromOption(optionValue), code: "" })}
      >
        <Option value={all}>{t("allStandards")}</Option>
        {standards.standards.map(({ id, title, draft }) => (
          <Option key={id} value={id} text={id}>
            {`${id} ${text(title)}${draft ? ` · ${t("draft")}` : ""}`}
          </Option>
        ))}
      </Dropdown>
      <Dropdown
        className={styles.dropdown}
        listbox={{ className: styles.listbox }}
        size="small"
        aria-label={t("industry")}
        value={industry ? `${industry.code} ${industry.category}` : t("allIndustries")}
        selectedOptions={[filter.code || all]}
        onOptionSelect={(_, { optionValue }) => onChange({ code: fromOption(optionValue) })}
      >
        <Option value={all}>{t("allIndustries")}</Option>
        {industries.map(({ code, category }) => (
          <Option key={code} value={code}>{`${code} ${category}`}</Option>
        ))}
      </Dropdown>
    </div>
  );
}

function fromOption(value: string | undefined): string {
  return value === undefined || value === all ? "" : value;
}
