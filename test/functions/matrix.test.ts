import { catalogue } from "../../generated/catalogue";
import { testInputMatrix } from "../support/input-matrix";

describe.each(catalogue.map((definition) => ({ id: definition.id, definition })))("$id", ({ definition }) => {
  testInputMatrix(definition);
});
