import { catalogue } from "../../../generated/catalogue";
import { isGroup } from "../../functions/groups";
import { useNavigation } from "../shell/navigation";
import { FunctionDetail } from "./FunctionDetail";
import { FunctionList } from "./FunctionList";
import { useState } from "react";

/** Every function of the catalogue, grouped by what an analyst is about to do; one of them opened with its form. */
export function FunctionsPage() {
  const { page, detail, go } = useNavigation();
  // While another page is shown the function opened here last stays open.
  const [opened, setOpened] = useState("");
  if (page === "functions" && detail !== opened) setOpened(detail);

  // What was typed for a function is there again when one comes back to it.
  const [forms, setForms] = useState<Readonly<Record<string, readonly string[]>>>({});

  const definition = catalogue.find(({ id }) => id === opened);
  return definition ? (
    <FunctionDetail
      key={definition.id}
      definition={definition}
      fields={forms[definition.id] ?? definition.parameters.map(() => "")}
      onFields={(fields) => setForms({ ...forms, [definition.id]: fields })}
      onBack={() => go("functions")}
    />
  ) : (
    <FunctionList key={opened} group={isGroup(opened) ? opened : null} onOpen={(id) => go("functions", id)} />
  );
}
