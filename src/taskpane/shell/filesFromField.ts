/** Lets a person choose files in the browser's own dialog; none where he thinks better of it. */
export function filesFromField(
  field: Partial<Pick<HTMLInputElement, "accept" | "multiple" | "webkitdirectory">>,
): Promise<readonly File[]> {
  const input = Object.assign(document.createElement("input"), { type: "file", ...field });
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}
