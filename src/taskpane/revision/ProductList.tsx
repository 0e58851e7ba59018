import {
  Badge,
  Button,
  Caption1,
  Field,
  Input,
  List,
  ListItem,
  makeStyles,
  ProgressBar,
  SearchBox,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { memo, useDeferredValue, useState } from "react";
import { progressOf } from "../../revision/outcome";
import type { LogEntry } from "../../revision/project";
import { tierOrder } from "../../revision/tiers";
import type { ListEntry } from "../../revision/view";
import { useTexts } from "../shell/texts";
import { useListStyles } from "../shell/useListStyles";
import { usePageStyles } from "../shell/usePageStyles";
import { quota } from "./format";
import type { ListFilter, Status } from "./list";
import { countsOf, statuses } from "./list";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";
import { storedName, storeName } from "./who";

const useStyles = makeStyles({
  search: { display: "grid", gridTemplateColumns: "minmax(0, 1.4fr) minmax(0, 1fr)", gap: tokens.spacingHorizontalS },
  progress: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  who: { marginTop: tokens.spacingVerticalL },
});

interface ProductListProps {
  /** The product that was worked on last, and when; null: none yet. */
  readonly last: Pick<LogEntry, "item" | "time"> | null;
  readonly all: readonly ListEntry[];
  readonly shown: readonly ListEntry[];
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
  /** Opens a product of a list that shows the others beside it. */
  readonly onOpen: (item: string, list: readonly ListEntry[]) => void;
}

/** All products with what is decided and what is flagged; arrow keys walk them, Enter opens one. */
export function ProductList({ last, all, shown, filter, onFilter, onOpen }: ProductListProps) {
  const page = usePageStyles();
  const list = useListStyles();
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const counts = countsOf(all);
  const progress = progressOf(useOpenRevision().outcomes);
  const [name, setName] = useState(storedName);
  const next = all.find(({ done }) => !done);
  // Behind everything else, and in slices: of a province there are hundreds.
  const inTime = useDeferredValue(shown, []);
  return (
    <div className={page.root}>
      <div className={page.search} role="search" aria-label={t("search")}>
        <div className={styles.search}>
          <SearchBox
            className={page.wide}
            placeholder={t("search")}
            aria-label={t("search")}
            value={filter.text}
            onChange={(_, { value }) => onFilter({ ...filter, text: value })}
          />
          <Select
            aria-label={t("filter")}
            value={filter.status}
            onChange={(_, { value }) => onFilter({ ...filter, status: value as Status })}
          >
            {statuses.map((status) => (
              <option key={status} value={status}>
                {t(status, { count: counts[status] })}
              </option>
            ))}
          </Select>
        </div>
        <div className={styles.progress}>
          <ProgressBar value={progress.done} max={Math.max(1, progress.total)} aria-hidden />
          <Caption1 role="status" className={list.values}>
            {t("progress", progress)}
          </Caption1>
        </div>
        {(last ?? next) && (
          <div className={page.actions}>
            {last && (
              <Button size="small" title={last.time} onClick={() => onOpen(last.item, shown)}>
                {t("continueAt", { item: last.item })}
              </Button>
            )}
            {next && (
              <Button size="small" onClick={() => onOpen(next.key, shown)}>
                {t("nextOpen", { item: next.key })}
              </Button>
            )}
          </div>
        )}
      </div>
      {shown.length === 0 && <Text className={page.hint}>{t("noneFits")}</Text>}
      {shown.length > 0 && inTime.length > 0 && <Products shown={inTime} onOpen={onOpen} />}
      <Field className={styles.who} label={t("whoLabel")} hint={t("whoHint")} size="small">
        <Input
          size="small"
          value={name}
          onChange={(_, { value }) => {
            setName(value);
            storeName(value);
          }}
        />
      </Field>
    </div>
  );
}

type ProductsProps = Pick<ProductListProps, "shown" | "onOpen">;

const Products = memo(function Products({ shown, onOpen }: ProductsProps) {
  const list = useListStyles();
  const t = useTexts(revisionTexts);
  return (
    <List navigationMode="items" aria-label={t("products")}>
      {shown.map((entry) => (
        <ListItem key={entry.key} className={list.item} onAction={() => onOpen(entry.key, shown)}>
          <div className={list.line}>
            <Text className={list.name}>{entry.key}</Text>
            <Caption1 className={list.values}>
              {entry.done ? tierOrder.map((tier) => quota(entry.published[tier])).join(" / ") : t("isOpen")}
            </Caption1>
          </div>
          <div className={list.line}>
            <Caption1 className={list.caption}>
              {[
                entry.industry,
                entry.unit === "" ? t("noUnit") : entry.unit,
                t("samplesCount", { count: entry.samples }),
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </Caption1>
            {entry.guards.errors > 0 && (
              <Badge size="small" appearance="tint" color="danger">
                {t("errors", { count: entry.guards.errors })}
              </Badge>
            )}
            {entry.guards.warnings > 0 && (
              <Badge size="small" appearance="tint" color="warning">
                {t("warnings", { count: entry.guards.warnings })}
              </Badge>
            )}
          </div>
        </ListItem>
      ))}
    </List>
  );
});
