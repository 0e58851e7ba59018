import type { DataValidation } from "hucre";
import type { SheetXml } from "../cells";
import { ownStored } from "../formulas/stored";
import { attributesOf, contentOf, findElement, findElements, unescapeXml } from "../xml";

/** Validation that refers to other sheets stands among the extensions of a sheet, where the library does not look. */
export function extendedValidations({ xml, structure, data }: SheetXml): DataValidation[] {
  if (!structure.includes("<x14:dataValidation ", data.end)) return [];
  return findElements(structure, "x14:dataValidation", data.end).flatMap((element): DataValidation[] => {
    const attributes = attributesOf(xml.slice(element.start, element.tagEnd));
    const text = (name: string) => {
      const found = findElement(structure, name, element.tagEnd, element.end);
      return found ? unescapeXml(contentOf(xml, found)) : undefined;
    };
    const formula = (name: string) => {
      const found = findElement(structure, name, element.tagEnd, element.end);
      const inner = found && findElement(structure, "xm:f", found.tagEnd, found.end);
      return inner ? unescapeXml(contentOf(xml, inner)) : undefined;
    };
    const range = text("xm:sqref");
    const first = formula("x14:formula1");
    const second = formula("x14:formula2");
    if (range === undefined || first === undefined) return [];
    const isOn = (name: string) => attributes.get(name) === "1" || attributes.get(name) === "true";
    return [
      {
        type: (attributes.get("type") ?? "custom") as DataValidation["type"],
        range,
        formula1: first,
        ...(second !== undefined && { formula2: second }),
        ...(attributes.has("operator") && {
          operator: attributes.get("operator") as NonNullable<DataValidation["operator"]>,
        }),
        allowBlank: isOn("allowBlank"),
        showErrorMessage: isOn("showErrorMessage"),
        ...given("errorStyle", attributes.get("errorStyle") as DataValidation["errorStyle"]),
        ...given("inputTitle", attributes.get("promptTitle")),
        ...given("inputMessage", attributes.get("prompt")),
        ...given("errorTitle", attributes.get("errorTitle")),
        ...given("errorMessage", attributes.get("error")),
      },
    ];
  });
}

/** Validations and conditional formats, in whichever place and of whichever kind, whose formulas call functions of ours. */
export function rulesThatCall({ xml, structure, data, prefix }: SheetXml): number {
  const names = [`${prefix}dataValidation`, `${prefix}cfRule`, "x14:dataValidation", "x14:cfRule"];
  return names
    .flatMap((name) => findElements(structure, name, data.end))
    .filter(({ start, end }) => xml.slice(start, end).includes(ownStored)).length;
}

function given<Key extends string, Value>(key: Key, value: Value | undefined) {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}
