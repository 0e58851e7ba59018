import { Button, Caption1, makeStyles, Subtitle2, Text, tokens, useId } from "@fluentui/react-components";
import type { Example, FunctionDefinition } from "../../functions/definition";
import { formulaFor } from "../../functions/formula";
import type { Argument, Cell } from "../../functions/values";
import { isMatrix } from "../../functions/values";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { formatCell } from "./formatCell";
import { functionTexts } from "./texts";

const useStyles = makeStyles({
  example: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface ExampleListProps {
  readonly definition: FunctionDefinition;
  readonly onFill: (fields: readonly string[]) => void;
  readonly onRun: (example: Example) => void;
}

/** Examples from the documents, with the value each of them must give. */
export function ExampleList({ definition, onFill, onRun }: ExampleListProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(functionTexts);
  const text = useLanguage();
  const heading = useId("examples");
  return (
    <section aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading} className={page.heading}>
        {t("examples")}
      </Subtitle2>
      {definition.examples.map((example) => {
        const formula = formulaFor(definition.id, example.arguments);
        return (
          <div key={formula} className={styles.example}>
            <Text className={page.mono}>{formula}</Text>
            <Text>{t("exampleResult", { value: expected(example, t("table", sizeOf(example.result))) })}</Text>
            <Caption1>{text(example.source)}</Caption1>
            <div className={page.actions}>
              <Button size="small" onClick={() => onFill(fieldsOf(definition, example))}>
                {t("tryExample")}
              </Button>
              <Button size="small" onClick={() => onRun(example)}>
                {t("runExample")}
              </Button>
            </div>
          </div>
        );
      })}
    </section>
  );
}

function expected({ result, decimals }: Example, table: string): string {
  if (isMatrix(result)) {
    return result.length === 1 ? result[0]!.map((cell) => shown(cell, decimals)).join("，") : table;
  }
  return shown(result, decimals);
}

function shown(cell: Cell, decimals: number | undefined): string {
  return typeof cell === "number" && decimals !== undefined ? cell.toFixed(decimals) : formatCell(cell);
}

function sizeOf(result: Argument): { rows: number; columns: number } {
  return isMatrix(result) ? { rows: result.length, columns: result[0]?.length ?? 0 } : { rows: 1, columns: 1 };
}

/** What a person would type into the fields for this example. */
function fieldsOf(definition: FunctionDefinition, example: Example): readonly string[] {
  return definition.parameters.map((_, index) => {
    const argument = example.arguments[index] ?? null;
    if (!isMatrix(argument)) return formatCell(argument);
    // As a formula writes it: =WQ.X({…}) without what is around it.
    return formulaFor("X", [argument]).slice(6, -1);
  });
}
