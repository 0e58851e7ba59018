/** A hand on the mouse, or on the keyboard alone, that counts what it does. */
import type { Locator } from "playwright-core";
import type { Workbench } from "./workbench";

export type By = "mouse" | "keyboard";

/** An action is a click, a key that is pressed for its own sake, or one entry into a field with the Tabs and arrows that lead there. */
export class Hand {
  actions = 0;

  constructor(
    private readonly workbench: Workbench,
    readonly by: By,
  ) {}

  /** From the sheet into the pane, which the mouse need not. */
  async toPane(): Promise<void> {
    if (this.by === "keyboard") await this.press("F6");
  }

  async press(key: string): Promise<void> {
    this.actions++;
    await this.workbench.page.keyboard.press(key);
  }

  /** Into the cell that is selected. */
  async type(text: string): Promise<void> {
    this.actions++;
    await this.workbench.page.keyboard.type(text, { delay: 30 });
  }

  async use(control: Locator): Promise<void> {
    await control.waitFor();
    this.actions++;
    if (this.by === "mouse") return control.click();
    await this.tabTo(control);
    await this.workbench.page.keyboard.press("Enter");
  }

  async enter(field: Locator, text: string): Promise<void> {
    await field.waitFor();
    this.actions++;
    if (this.by === "mouse") return field.fill(text);
    await this.tabTo(field);
    await this.workbench.page.keyboard.type(text);
  }

  /** Forwards, or backwards to what stands before the focus; within a table, which is one stop, by arrows. */
  private async tabTo(control: Locator): Promise<void> {
    const direction = () =>
      control.evaluate((element) => {
        const { activeElement } = document;
        if (element === activeElement) return null;
        const table = element.closest("[role=table]");
        if (table?.contains(activeElement)) return "ArrowRight";
        const before = (activeElement?.compareDocumentPosition(element) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING;
        return before ? "Shift+Tab" : "Tab";
      });
    let key = await direction();
    for (let tabs = 0; tabs < 80 && key; tabs++) {
      await this.workbench.page.keyboard.press(key);
      key = await direction();
    }
    if (key) throw new Error("Tab does not lead there.");
  }
}
