/** The page of the pane that each button of the ribbon opens, by its name; "" shows the pane as it is. The manual is none of them. */
export const panePages: Readonly<Record<string, string>> = {
  Start: "",
  Permit: "permit",
  Survey: "survey",
  Revision: "revision",
  Audit: "functions/audit",
  Lookup: "",
  Insert: "functions",
  Check: "selfcheck",
};
