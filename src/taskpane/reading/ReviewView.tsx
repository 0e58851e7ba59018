import { Button, Field, Input, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { OwnStandard } from "../../standards/library";
import { qualityOf } from "../../standards/reading/quality";
import type { StandardReading } from "../../standards/reading/read";
import type { Decisions, EntryFields, ReviewItem } from "../../standards/reading/review";
import { byDoubt, isOpen, reviewed, reviewItems } from "../../standards/reading/review";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { useQuestion } from "../shell/useQuestion";
import { EntryList } from "./EntryList";
import { EntryReview } from "./EntryReview";
import { Particulars } from "./Particulars";
import { readingTexts } from "./texts";
import { useKeeping } from "./useKeeping";

const useStyles = makeStyles({
  head: { display: "grid", gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly file: File;
  readonly password: string | undefined;
  readonly reading: StandardReading;
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
  readonly onEnd: () => void;
}

/** The entries of a document, doubtful ones first, each beside the place where it stands. */
export function ReviewView({ file, password, reading, decisions, onDecide, onEnd }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const t = useTexts(readingTexts);
  const items = useMemo(() => reviewItems(reading), [reading]);
  const doubtful = items.filter(({ doubts }) => doubts.length > 0);
  const [all, setAll] = useState(doubtful.length === 0);
  const listed = useMemo(() => (all ? byDoubt(items) : items.filter(({ doubts }) => doubts.length > 0)), [all, items]);
  const [chosen, setChosen] = useState(() => (doubtful.find((item) => isOpen(item, decisions)) ?? listed[0])?.key);
  const at = Math.max(0, listed.findIndex(({ key }) => key === chosen)); // prettier-ignore
  const item = listed[at];
  const [id, setId] = useState(reading.own.standard.id);
  const [title, setTitle] = useState(reading.own.standard.title.zh);
  const [ask, question] = useQuestion();
  const own = () => named(reviewed(reading, decisions), id, title);
  const { take, save, refusals } = useKeeping(reading, own, ask);
  const open = doubtful.filter((one) => isOpen(one, decisions)).length;

  const step = (by: number) => setChosen(listed[Math.min(Math.max(at + by, 0), listed.length - 1)]?.key);
  const decide = (of: ReviewItem, fields: EntryFields | null | undefined) => {
    const { [of.key]: _, ...others } = decisions;
    const changed = fields === undefined ? others : { ...others, [of.key]: { read: of.fields, fields } };
    onDecide(changed);
    if (fields === undefined) return;
    // On to the next one that is open, from here on; at the end, whatever was passed over.
    const rest = [...listed.slice(at + 1), ...listed.slice(0, at)];
    setChosen((rest.find((one) => isOpen(one, changed)) ?? listed[Math.min(at + 1, listed.length - 1)])?.key);
  };
  const end = async () => {
    const answers = [["end", t("finish")] as const];
    if (await ask({ title: t("finishTitle"), body: t("finishBody"), answers, cancel: t("cancel") })) onEnd();
  };

  return (
    <div className={styles.head}>
      <Particulars reading={reading} quality={qualityOf(reading)} />
      <div className={page.fields}>
        <Field label={t("idLabel")} size="small">
          <Input size="small" value={id} onChange={(_, data) => setId(data.value)} />
        </Field>
        <Field label={t("titleLabel")} size="small">
          <Input size="small" value={title} onChange={(_, data) => setTitle(data.value)} />
        </Field>
      </div>
      <Text role="status">
        {open === 0 ? t("allDone") : t("progress", { done: doubtful.length - open, all: doubtful.length })}
      </Text>
      <div className={page.actions}>
        <Button appearance={open === 0 ? "primary" : "secondary"} onClick={() => void take()}>
          {t("take")}
        </Button>
        <Button onClick={() => void save(file.name)}>{t("save")}</Button>
        <Button appearance="subtle" onClick={() => void end()}>
          {t("finish")}
        </Button>
      </div>
      {refusals}
      {item && (
        <EntryReview
          key={item.key}
          item={item}
          reading={reading}
          file={file}
          password={password}
          decisions={decisions}
          onDecide={(fields) => decide(item, fields)}
          onStep={step}
        />
      )}
      <RadioGroup
        layout="horizontal"
        aria-label={t("show")}
        value={all ? "all" : "doubtful"}
        onChange={(_, data) => setAll(data.value === "all")}
      >
        <Radio value="doubtful" label={`${t("showDoubtful")} ${doubtful.length}`} />
        <Radio value="all" label={`${t("showAll")} ${items.length}`} />
      </RadioGroup>
      <EntryList items={listed} decisions={decisions} chosen={item?.key} onChoose={setChosen} />
      {question}
    </div>
  );
}

/** As the person calls it: a document without a title page has no number of its own. */
function named({ standard, variants }: OwnStandard, id: string, title: string): OwnStandard {
  const own = { ...standard, id: id.trim(), title: { zh: title.trim(), en: title.trim() } };
  return { standard: own, variants: variants.map((variant) => ({ ...variant, standard: own.id })) };
}
