import { readStored, store } from "../../../src/taskpane/shell/storage";
import { openPane, screen } from "../../support/pane";

const denied = () => {
  throw new DOMException("denied", "SecurityError");
};

/** As a browser has it that keeps nothing for this page: even asking fails. */
function denyStorage(): void {
  for (const method of ["getItem", "setItem", "removeItem"] as const)
    jest.spyOn(Storage.prototype, method).mockImplementation(denied);
}

afterEach(() => {
  jest.restoreAllMocks();
  // What was refused lasts as long as the page, until storage takes it.
  for (const key of ["preferences", "recentPlaces"] as const) store(key, null);
});

describe("what the machine keeps", () => {
  it("lasts as long as the page where storage is denied or full", () => {
    store("name", "甲");
    jest.spyOn(Storage.prototype, "setItem").mockImplementation(denied);
    expect(store("name", "乙")).toBe(false);
    expect(readStored("name")).toBe("乙");
    jest.restoreAllMocks();
    expect(store("name", "丙")).toBe(true);
    expect(readStored("name")).toBe("丙");
    expect(store("name", null)).toBe(true);
    expect(readStored("name")).toBeNull();
  });

  it("is missed by nothing in the pane", async () => {
    // The pane of the tests forgets what others kept, before storage is denied.
    const { user, unmount } = await openPane();
    unmount();
    denyStorage();
    jest.spyOn(Storage.prototype, "clear").mockImplementation(() => undefined);
    await openPane({ place: "#settings" });
    await user.click(screen.getByRole("radio", { name: "English" }));
    await user.click(await screen.findByRole("button", { name: "Menu" }));
    await user.click(await screen.findByRole("menuitem", { name: "Cases" }));
    await user.click(screen.getByRole("button", { name: "Water Quota Workbench" }));
    expect(screen.getByRole("heading", { name: "Go on with" })).toBeTruthy();
  });
});
