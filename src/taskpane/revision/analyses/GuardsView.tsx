import { Text } from "@fluentui/react-components";
import { useTexts } from "../../shell/texts";
import type { AnalysisProps } from "./AnalysisProps";
import { GuardList } from "../GuardList";
import { revisionTexts } from "../texts";
import { ItemLink } from "./ItemLink";

/** Everything that should be looked at before publishing, product by product. */
export function GuardsView({ analyses: { outcomes }, onOpen }: AnalysisProps) {
  const t = useTexts(revisionTexts);
  const flagged = outcomes.filter(({ guards }) => guards.length > 0);
  if (flagged.length === 0) return <Text>{t("noGuards")}</Text>;
  return flagged.map(({ item, guards }) => (
    <div key={item.key}>
      <ItemLink item={item.key} onOpen={onOpen} />
      <GuardList guards={guards} />
    </div>
  ));
}
