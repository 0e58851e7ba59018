import { Caption1, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { singleTierOf } from "../../standards/standard";
import type { Quality } from "../../standards/reading/quality";
import type { StandardReading } from "../../standards/reading/read";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { readingTexts } from "./texts";

const useStyles = makeStyles({
  off: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly reading: StandardReading;
  readonly quality: Quality;
}

/** What the document says of itself, how much was read, and whether that agrees with its preface. */
export function Particulars({ reading, quality }: Props) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(readingTexts);
  const { tables, entries, values, certain, doubtful, counts } = quality;
  const { standard } = reading.own;
  const single = singleTierOf(standard) ?? standard.tiers.find(({ name }) => /^约束/.test(name));
  return (
    <div>
      <Text className={page.line}>{t("summary", { tables, entries, values, certain, doubtful })}</Text>
      {counts.map(({ text, stated, found }) => (
        <Caption1 key={text} className={stated === found ? page.quiet : styles.off} block>
          {stated === found ? t("countSame", { text, found }) : t("countOff", { text, stated, found })}
        </Caption1>
      ))}
      {single && <Caption1 className={page.quiet}>{t("singleTier", { tier: single.name })}</Caption1>}
      {reading.missingTables.map((caption) => (
        <MessageBar key={caption} intent="warning" layout="multiline">
          <MessageBarBody>{t("missingTable", { caption })}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
