import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useStandards } from "../shell/environment";
import { useLanguage, useTexts } from "../shell/texts";
import type { LookupFilter } from "./products";
import { industriesOf } from "./products";
import { lookupTexts } from "./texts";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalS },
  select: { minWidth: 0, overflow: "hidden" },
});

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
  return (
    <div className={styles.root}>
      <Select
        className={styles.select}
        size="small"
        aria-label={t("standard")}
        value={filter.standard}
        onChange={(_, { value }) => onChange({ standard: value, code: "" })}
      >
        <option value="">{t("allStandards")}</option>
        {standards.standards.map(({ id, title, draft }) => (
          <option key={id} value={id}>
            {`${id} ${text(title)}${draft ? ` · ${t("draft")}` : ""}`}
          </option>
        ))}
      </Select>
      <Select
        className={styles.select}
        size="small"
        aria-label={t("industry")}
        value={filter.code}
        onChange={(_, { value }) => onChange({ code: value })}
      >
        <option value="">{t("allIndustries")}</option>
        {industries.map(({ code, category }) => (
          <option key={code} value={code}>{`${code} ${category}`}</option>
        ))}
      </Select>
    </div>
  );
}
