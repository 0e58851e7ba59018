import {
  Caption1,
  List,
  ListItem,
  makeStyles,
  mergeClasses,
  SearchBox,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { catalogue } from "../../../generated/catalogue";
import type { Group } from "../../functions/groups";
import { groups } from "../../functions/groups";
import { namespace } from "../../functions/formula";
import { useLanguage, useTexts } from "../shell/texts";
import { useListStyles } from "../shell/useListStyles";
import { usePageStyles } from "../shell/usePageStyles";
import { findFunctions } from "./search";
import { functionTexts } from "./texts";

const useStyles = makeStyles({
  name: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  /** Below the search field, which stays. */
  heading: { scrollMarginTop: "64px" },
  summary: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface ListProps {
  /** Whose functions are shown first of all; null from the top. */
  readonly group: Group | null;
  readonly onOpen: (id: string) => void;
}

export function FunctionList({ group: first, onOpen }: ListProps) {
  const page = usePageStyles();
  const list = useListStyles();
  const styles = useStyles();
  const t = useTexts(functionTexts);
  const text = useLanguage();
  const [query, setQuery] = useState("");
  const found = findFunctions(catalogue, query);
  useEffect(() => {
    if (first) document.getElementById(`group-${first}`)?.scrollIntoView();
  }, [first]);
  return (
    <div className={page.root}>
      <div className={page.search}>
        <SearchBox
          className={page.wide}
          placeholder={t("search")}
          aria-label={t("search")}
          value={query}
          onChange={(_, { value }) => setQuery(value)}
        />
      </div>
      {found.length === 0 && (
        <Text role="status" className={page.hint}>
          {t("none", { query })}
        </Text>
      )}
      {found.map(({ group, definitions }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <Subtitle2 as="h2" id={`group-${group}`} className={mergeClasses(page.heading, styles.heading)}>
            {text(groups[group])}
          </Subtitle2>
          <List navigationMode="items" aria-labelledby={`group-${group}`}>
            {definitions.map(({ id, summary }) => (
              <ListItem key={id} className={list.item} onAction={() => onOpen(id)}>
                <Text className={styles.name}>
                  {namespace}.{id}
                </Text>
                <Caption1 className={styles.summary}>{text(summary)}</Caption1>
              </ListItem>
            ))}
          </List>
        </section>
      ))}
    </div>
  );
}
