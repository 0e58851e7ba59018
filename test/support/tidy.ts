/** After a file of a group: the next one finds functions, storage and page as if it were the first. */
export function tidy() {
  jest.restoreAllMocks();
  if (typeof window === "undefined") return;
  localStorage.clear();
  sessionStorage.clear();
  window.location.hash = "";
  document.body.replaceChildren();
}
