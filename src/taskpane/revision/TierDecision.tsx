import { Button, Caption1, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { passing } from "../../revision/decisions";
import type { DecisionMethod } from "../../revision/methods";
import { methodOf, methods } from "../../revision/methods";
import { decide } from "../../revision/operations";
import { observationsOf, outcomeOf } from "../../revision/outcome";
import type { Decision } from "../../revision/project";
import { tierSystemOf } from "../../revision/tiers";
import { recordText } from "../../revision/workbook/record";
import type { ItemView } from "../../revision/view";
import { advancedness } from "../../statistics/advancedness";
import type { Purpose } from "../../standards/standard";
import { isFailure } from "../../language/failure";
import { parseQuantity } from "../../units/expression";
import { useNotify } from "../notices/NoticesProvider";
import { useDraft } from "../shell/drafts";
import { useLanguage, useTexts } from "../shell/texts";
import { percentage, quota } from "./format";
import { GuardList } from "./GuardList";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, alignItems: "baseline", margin: 0 },
  value: { fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground2 },
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1.5fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
  },
  narrow: { minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const noMethod = "";

/** What stands in the form: entered on top of one decision, and void with another. */
interface Entry {
  readonly on: Decision | null;
  readonly method: DecisionMethod | typeof noMethod;
  readonly hand: string;
  readonly reason: string;
  /** It was sent off as it is: now it is said what it lacks. */
  readonly asked: boolean;
}

const entryOf = (decision: Decision | null): Entry => ({
  on: decision,
  method: decision?.method ?? noMethod,
  hand: String(decision?.value ?? ""),
  reason: decision?.reason ?? "",
  asked: false,
});

type Decided = Pick<Decision, "method" | "value" | "reason">;

function same(one: Decided | null, other: Decided | null): boolean {
  if (!one || !other) return one === other;
  return one.method === other.method && one.value === other.value && one.reason === other.reason;
}

interface TierDecisionProps {
  readonly view: ItemView;
  readonly tier: Purpose;
  readonly decision: Decision | null;
}

/** One tier of a product: by method or by hand, with whom the value lets pass and what stands against it, before it is decided. */
export function TierDecision({ view, tier, decision }: TierDecisionProps) {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const text = useLanguage();
  const { project, apply } = useOpenRevision();
  const notify = useNotify();
  const { item, values } = view.outcome;
  const name = tierSystemOf(project.settings.tiers).names[tier];
  const [entry, setEntry] = useDraft<Entry | null>(`decision ${item.key} ${tier}`, null);
  // What is decided now, here or in the sheet, replaces what stood half filled in, for good; the focus stays where it is.
  const overtaken = entry !== null && !same(entry.on, decision);
  if (overtaken) setEntry(() => null);
  const { method, hand, reason, asked } = entry === null || overtaken ? entryOf(decision) : entry;
  const enter = (changed: Partial<Entry>) =>
    setEntry(() => ({ on: decision, method, hand, reason, asked, ...changed }));

  const value = hand.trim() === "" ? null : parseQuantity(hand);
  const unread = hand.trim() !== "" && value === null;
  const byHand = method !== noMethod && methodOf(method).from === "hand";
  const draft = useMemo(
    () => (method === noMethod ? null : { method, value, reason: reason.trim() }),
    [method, value, reason],
  );
  const outcome = useMemo(() => {
    if (!draft) return null;
    const ofItem = { ...project, samples: view.outcome.adopted.map(({ sample }) => sample) };
    return outcomeOf(decide(ofItem, item.key, tier, draft, { who: "", time: "" }), item.key);
  }, [draft, project, view, item.key, tier]);
  const published = outcome?.values[tier].published ?? null;
  const unchanged = same(draft, decision);

  const needsReason = (byHand || value !== null) && reason.trim() === "";
  const problem = unread ? t("notNumber") : byHand && value === null ? t("valueNeeded") : null;

  const submit = async () => {
    if (unchanged) return;
    if (!draft || problem !== null || needsReason) {
      enter({ asked: true });
      return;
    }
    const done = await apply(t("decideLabel"), (current, stamp) => decide(current, item.key, tier, draft, stamp));
    if (done) notify("success", t("decidedDone", { item: item.key, tier: name, value: quota(published) }));
  };
  const withdraw = async () => {
    const done = await apply(t("withdraw"), (current, stamp) => decide(current, item.key, tier, null, stamp));
    if (done) notify("success", t("withdrawnDone", { item: item.key, tier: name }));
  };

  return (
    <form
      className={styles.form}
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3 className={styles.head}>
        <Text weight="semibold">{name}</Text>
        <Text weight="semibold" size={400} className={styles.value}>
          {quota(values[tier].published)}
        </Text>
        <Caption1 className={styles.quiet}>
          {decision
            ? [text(methodOf(decision.method).name), recordText(decision)].filter(Boolean).join(" · ")
            : t("isOpen")}
        </Caption1>
      </h3>
      <div className={styles.fields}>
        <Field label={t("method")} size="small" className={styles.narrow}>
          <Select
            className={styles.narrow}
            size="small"
            aria-label={`${name} ${t("method")}`}
            value={method}
            onChange={(_, { value: chosen }) => enter({ method: chosen as Entry["method"] })}
          >
            <option value={noMethod}>{t("undecided")}</option>
            {methods.map((one) => (
              <option key={one.key} value={one.key}>
                {optionText(one.key)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={t("handValue")}
          size="small"
          className={styles.narrow}
          validationState={unread || (asked && problem !== null) ? "error" : "none"}
          validationMessage={unread || asked ? problem : null}
        >
          <Input
            className={styles.narrow}
            size="small"
            inputMode="decimal"
            aria-label={`${name} ${t("handValue")}`}
            placeholder={byHand ? "" : t("handHint")}
            value={hand}
            onChange={(_, { value: typed }) => enter({ hand: typed })}
          />
        </Field>
      </div>
      <Field
        label={t("reason")}
        size="small"
        className={styles.narrow}
        validationState={asked && needsReason ? "error" : "none"}
        validationMessage={asked && needsReason ? t("decideReasonNeeded") : null}
      >
        <Input
          className={styles.narrow}
          size="small"
          aria-label={`${name} ${t("reason")}`}
          value={reason}
          onChange={(_, { value: typed }) => enter({ reason: typed })}
        />
      </Field>
      {published !== null && <Consequence view={view} value={published} />}
      {outcome && <GuardList guards={outcome.guards.filter((guard) => guard.tier === tier)} />}
      <div className={styles.actions}>
        <Button
          size="small"
          type="submit"
          appearance={unchanged ? "secondary" : "primary"}
          disabledFocusable={unchanged}
        >
          {published === null ? t("decideNothing") : t("decide", { value: published })}
        </Button>
        {decision && (
          <Button size="small" appearance="subtle" onClick={() => void withdraw()}>
            {t("withdraw")}
          </Button>
        )}
      </div>
    </form>
  );

  function optionText(key: DecisionMethod): string {
    const one = methodOf(key);
    if (one.from === "hand") return text(one.name);
    const given = view.candidates.find((candidate) => candidate.method.key === key && candidate.tier === tier);
    return `${text(one.name)}　${given ? given.value : t("nothingFromMethod")}`;
  }
}

/** Whom a value lets pass, and how advanced it is. */
function Consequence({ view, value }: { readonly view: ItemView; readonly value: number }) {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const observations = observationsOf(view.outcome.adopted);
  const { samples, share, outputShare } = passing(observations, value);
  if (share === null) return null;
  const uses = observations.map(({ use }) => use);
  const judged = uses.length < 2 ? null : advancedness(uses, value);
  return (
    <Caption1 className={styles.quiet}>
      {t("passes", { samples, total: uses.length, share: percentage(share) })}
      {outputShare !== null && t("passesOutput", { share: percentage(outputShare) })}
      {judged !== null && !isFailure(judged) && t("phi", { value: judged.probability.toFixed(2) })}
    </Caption1>
  );
}
