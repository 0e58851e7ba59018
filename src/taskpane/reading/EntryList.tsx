import {
  Badge,
  Button,
  Caption1,
  List,
  ListItem,
  mergeClasses,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Decisions, ReviewItem } from "../../standards/reading/review";
import { decisionFor } from "../../standards/reading/review";
import { useTexts } from "../shell/texts";
import { useListStyles } from "../shell/useListStyles";
import { readingTexts } from "./texts";

const useStyles = makeStyles({
  chosen: { backgroundColor: tokens.colorSubtleBackgroundSelected, color: tokens.colorNeutralForeground1Selected },
});

/** So many entries are listed at once. */
const batch = 100;

interface Props {
  readonly items: readonly ReviewItem[];
  readonly decisions: Decisions;
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}

export function EntryList({ items, decisions, chosen, onChoose }: Props) {
  const list = useListStyles();
  const styles = useStyles();
  const t = useTexts(readingTexts);
  const [shown, setShown] = useState(batch);
  const rest = items.length - shown;
  return (
    <>
      <List aria-label={t("entries")} navigationMode="items">
        {items.slice(0, shown).map((item) => (
          <ListItem
            key={item.key}
            className={mergeClasses(list.item, item.key === chosen && styles.chosen)}
            aria-current={item.key === chosen}
            onAction={() => onChoose(item.key)}
          >
            <EntryLine item={item} decisions={decisions} />
          </ListItem>
        ))}
      </List>
      {rest > 0 && (
        <Button appearance="subtle" onClick={() => setShown(shown + batch)}>
          {t("more", { count: Math.min(rest, batch) })}
        </Button>
      )}
    </>
  );
}

function EntryLine({ item, decisions }: { readonly item: ReviewItem; readonly decisions: Decisions }) {
  const list = useListStyles();
  const t = useTexts(readingTexts);
  const decision = decisionFor(item, decisions);
  const { product, condition, unit, values } = decision?.fields ?? item.fields;
  const state = decision ? (decision.fields ? "reviewed" : "leftOut") : item.doubts.length > 0 ? "doubtful" : null;
  return (
    <>
      <div className={list.line}>
        <Text className={list.name}>{product}</Text>
        {state && (
          <Badge
            appearance="tint"
            color={state === "doubtful" ? "warning" : state === "reviewed" ? "success" : "subtle"}
          >
            {t(state)}
          </Badge>
        )}
        <Text className={list.values}>{values.filter((value) => value !== "").join(" / ")}</Text>
      </div>
      <Caption1 className={list.caption}>{[condition, unit].filter((part) => part !== "").join(" · ")}</Caption1>
    </>
  );
}
