import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
  makeStyles,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { influenceOf } from "../../revision/evidence";
import { tierSystemOf } from "../../revision/tiers";
import { useLanguage, useTexts } from "../shell/texts";
import { figure, quota } from "./format";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";

/** What reviewers accept, in the words of revision reports. */
const customaryReasons = [
  { zh: "箱体图离群值", en: "Outlier of the box plot" },
  { zh: "数据有误（单位或数量级）", en: "Wrong data (unit or order of magnitude)" },
  { zh: "非正常生产年份（停产、试产）", en: "No normal year of production" },
  { zh: "产品或工艺不同，不可比", en: "Another product or process: not comparable" },
  { zh: "含生活用水或外供水", en: "Includes domestic or supplied water" },
  { zh: "重复填报", en: "Reported twice" },
] as const;

const other = "other";

const useStyles = makeStyles({
  influence: { display: "block", marginTop: tokens.spacingVerticalS },
});

interface ExcludeDialogProps {
  readonly sample: { readonly id: string; readonly label: string; readonly outlier: boolean };
  readonly onAnswer: (reason: string | null) => void;
}

/** Asks why a sample is left out, and says what that does to the values decided. */
export function ExcludeDialog({ sample, onAnswer }: ExcludeDialogProps) {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const text = useLanguage();
  const { project } = useOpenRevision();
  const [choice, setChoice] = useState<string>(sample.outlier ? customaryReasons[0].zh : "");
  const [reasonText, setReasonText] = useState("");
  const [asked, setAsked] = useState(false);
  const chosen = customaryReasons.find(({ zh }) => zh === choice);
  const reason = chosen ? text(chosen) : reasonText.trim();
  const names = tierSystemOf(project.settings.tiers).names;
  const evidence = useMemo(() => influenceOf(project, sample.id), [project, sample.id]);
  const item = project.items.find(({ key }) => key === evidence?.sample.item) ?? { decimals: 2 };
  const influence = evidence?.values ?? [];
  const methods = evidence?.methods ?? [];
  const submit = () => {
    if (reason === "") setAsked(true);
    else onAnswer(reason);
  };
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onAnswer(null);
      }}
    >
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <DialogBody>
            <DialogTitle>{t("excludeOne", { name: sample.label })}</DialogTitle>
            <DialogContent>
              <Field
                label={t("reason")}
                validationState={asked && reason === "" ? "error" : "none"}
                validationMessage={asked && reason === "" ? t("reasonNeeded") : null}
              >
                <RadioGroup value={choice} onChange={(_, { value }) => setChoice(value)}>
                  {customaryReasons.map((one) => (
                    <Radio key={one.zh} value={one.zh} label={text(one)} />
                  ))}
                  <Radio value={other} label={t("reasonOther")} />
                </RadioGroup>
              </Field>
              {choice === other && (
                <Textarea
                  aria-label={t("reasonOther")}
                  autoFocus
                  style={{ width: "100%" }}
                  value={reasonText}
                  onChange={(_, { value }) => setReasonText(value)}
                />
              )}
              <Caption1 className={styles.influence}>
                {t("labelled", {
                  label: t("bearsOn"),
                  text:
                    influence.length === 0
                      ? t("bearsOnNothing")
                      : influence.map(
                          ({ tier, published, without }) => `${names[tier]} ${quota(published)} → ${quota(without)}`,
                        ),
                })}
              </Caption1>
              {methods.length > 0 && (
                <Caption1 className={styles.influence}>
                  {t("labelled", {
                    label: t("bearsOnMethods"),
                    text: methods.map(
                      ({ name, value, without }) => `${text(name)} ${figure(value, item)} → ${figure(without, item)}`,
                    ),
                  })}
                </Caption1>
              )}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary">
                {t("exclude")}
              </Button>
              <Button onClick={() => onAnswer(null)}>{t("cancel")}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
