/** Opens the pane in jsdom over a workbook in memory. */
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import userEvent from "@testing-library/user-event";
import { calculations } from "../../generated/calculations";
import { bundledContext } from "../../src/functions/bundled";
import { ContextStore } from "../../src/functions/context";
import { Pane } from "../../src/taskpane/Pane";
import { Frame } from "../../src/taskpane/shell/Frame";
import { MemoryHost } from "./memoryHost";

export async function openPane({ host = new MemoryHost(["查定额"]), place = "" } = {}) {
  localStorage.clear();
  window.location.hash = place;
  const context = new ContextStore(bundledContext);
  const pane = () => (
    <Frame>
      <Pane environment={{ host, context, calculations }} />
    </Frame>
  );
  let unmount: () => void = () => undefined;
  let rerender: (again: React.ReactNode) => void = () => undefined;
  await elsewhere(() => ({ unmount, rerender } = render(pane())));
  // The code of most pages arrives a moment after them.
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  /** As whoever holds the pane gives it the same workbook in an environment made anew. */
  const again = () => elsewhere(() => rerender(pane()));
  return { host, context, user: somebody(), unmount, again };
}

/**
 * Somebody at mouse and keyboard. What is typed comes as a first letter by its key and the rest at once, as from an input method: for each
 * key the page is rendered anew. Keys that are pressed (`user.keyboard`) come one by one, as do those that have a name, such as Enter.
 */
function somebody(): UserEvent {
  const user = userEvent.setup();
  const type: UserEvent["type"] = async (field, text, options) => {
    const [, first = "", rest = "", keys = ""] = /^([^{[]?)([^{[]*)([^]*)$/u.exec(text)!;
    await user.type(field, first, options);
    if (rest !== "") fireEvent.input(field, { target: { value: (field as HTMLInputElement).value + rest } });
    if (keys !== "") await user.keyboard(keys);
  };
  return { ...user, type };
}

/** Opens a page from the pane's menu. */
export async function openPage(user: UserEvent, title: string): Promise<void> {
  await user.click(await screen.findByRole("button", { name: "菜单" }));
  await user.click(await screen.findByRole("menuitem", { name: title }));
}

/** Does what happens in the workbook and not in the pane, and waits until the pane has followed. */
export async function elsewhere(happens: () => void): Promise<void> {
  await act(async () => {
    happens();
    // Answers of the workbook arrive a few ticks later.
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

/** The dialog in front. Outside of a real browser the page behind a dialog may hide the dialog too, so its parts are sought among the hidden. */
export async function dialogInFront(role: "dialog" | "alertdialog" = "dialog") {
  const dialog = within(await screen.findByRole(role, { hidden: true }));
  return {
    ...dialog,
    button: (name: string) => dialog.findByRole("button", { name, hidden: true }),
    radio: (name: string) => dialog.findByRole("radio", { name, hidden: true }),
    textbox: () => dialog.findByRole("textbox", { hidden: true }),
  };
}

/** One cell of the sheet that the pane opens over. */
export const cell = (row: number, column: number) => ({ sheet: "查定额", row, column, rows: 1, columns: 1 });

export { screen };
