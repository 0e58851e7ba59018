/** Parameters of functions that compare new values with old ones. */
import { number } from "../parameters";

export const newValue = number({
  name: "newValue",
  label: { zh: "新值", en: "new value" },
  description: { zh: "修订后的定额值", en: "The revised quota" },
  above: 0,
});

export const oldValue = number({
  name: "oldValue",
  label: { zh: "原值", en: "old value" },
  description: { zh: "原定额值，单位同新值", en: "The former quota, in the same unit" },
  minimum: 0,
});
