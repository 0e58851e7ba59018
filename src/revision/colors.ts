/** Told apart also by those who see no difference between red and green. */
export const colors = {
  sample: "#2f6db5",
  excluded: "#a6a6a6",
  outlier: "#d1495b",
  box: "#dbe7f5",
  boxLine: "#2f6db5",
  existing: "#e9a23b",
  new: "#4c9f70",
  leading: "#7b5ea7",
  old: "#595959",
  national: "#b23a48",
  guide: "#8d6e63",
  province: "#6c8ebf",
  cleaner: "#7a9a01",
  case: "#00838f",
  other: "#cfcfcf",
} as const satisfies Record<string, string>;
