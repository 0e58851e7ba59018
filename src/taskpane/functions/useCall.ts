import { useEffect, useMemo, useState } from "react";
import type { FunctionDefinition } from "../../functions/definition";
import { evaluate } from "../../functions/evaluate";
import { formulaFor } from "../../functions/formula";
import type { Argument } from "../../functions/values";
import type { RangeAddress } from "../../hosts/port";
import { asWritten, readArgument, touches, understand } from "../argument/argumentText";
import { useCellChanges, useSelection } from "../selection/SelectionProvider";
import { useEnvironment, useFunctionContext } from "../shell/environment";

/** What the fields of an argument form come to. */
export interface FormCall {
  /** As it goes into the selected cell. */
  readonly formula: string;
  /** Where it goes: the first selected cell; null while the selection is not known. */
  readonly target: RangeAddress | null;
  /** Whether every required argument has been given. */
  readonly complete: boolean;
  /** Whether the target lies within a range that the arguments refer to. */
  readonly circular: boolean;
  /** Null while it is being calculated or arguments are missing. */
  readonly result: Argument | null;
}

export function useCall(definition: FunctionDefinition, fields: readonly string[]): FormCall {
  const { host } = useEnvironment();
  const context = useFunctionContext();
  const selection = useSelection();
  const changes = useCellChanges();
  const [result, setResult] = useState<Argument | null>(null);

  const sheet = selection?.address.sheet ?? "";
  const given = useMemo(
    () => definition.parameters.map((parameter, index) => understand(fields[index] ?? "", parameter, sheet)),
    [definition, fields, sheet],
  );
  const complete = definition.parameters.every(({ optional }, index) => optional || fields[index]!.trim() !== "");

  useEffect(() => {
    let replaced = false;
    const calculate = async () => {
      if (!complete) return null;
      const values: Argument[] = [];
      for (const argument of given) values.push(await readArgument(argument, host));
      return evaluate(definition, values, context);
    };
    void calculate()
      .catch(() => null)
      .then((outcome) => {
        if (!replaced) setResult(outcome);
      });
    return () => {
      replaced = true;
    };
    // `changes`: what the arguments refer to may hold other values now.
  }, [definition, given, complete, host, context, changes]);

  const target = selection && { ...selection.address, rows: 1, columns: 1 };
  return {
    formula: formulaFor(
      definition.id,
      given.map((argument) => asWritten(argument, sheet)),
    ),
    target,
    complete,
    circular: target !== null && given.some((argument) => "range" in argument && touches(argument.range, target)),
    result: complete ? result : null,
  };
}
