/**
 * What Univer's controls leave out for those who hear them: most have a tooltip and no name, and some say of themselves what no
 * element may. The names are those of Univer's own menus where they are in one.
 */
import type { Injector } from "@univerjs/core";
import { LocaleService } from "@univerjs/core";
import type { IMenuSchema } from "@univerjs/preset-sheets-core";
import { IMenuManagerService, MenuManagerPosition } from "@univerjs/preset-sheets-core";
import type { Bilingual, Language } from "../../language/language";
import { inLanguage } from "../../language/language";

/** What is in no menu. */
const others: readonly (readonly [selector: string, name: Bilingual])[] = [
  ["[data-u-comp=ribbon-toolbar-more] button", { zh: "更多", en: "More" }],
  ["[data-u-comp=defined-name] input", { zh: "名称框", en: "Name box" }],
  ["[data-u-comp=defined-name] a", { zh: "名称", en: "Names" }],
  ["[data-zoom], [data-zoom] > *", { zh: "显示比例", en: "Zoom" }],
  ["[data-u-comp=button]:has(.univerjs-icon-reduce-icon)", { zh: "缩小", en: "Zoom out" }],
  ["[data-u-comp=button]:has(.univerjs-icon-increase-icon)", { zh: "放大", en: "Zoom in" }],
  ["[data-u-comp=sheet-bar-append-button]:has(.univerjs-icon-increase-icon)", { zh: "新建工作表", en: "New sheet" }],
  ["[data-u-comp=sheet-bar-append-button]:has(.univerjs-icon-convert-icon)", { zh: "全部工作表", en: "All sheets" }],
  ['[data-u-command="sheet.command.toggle-gridlines"]', { zh: "网格线", en: "Gridlines" }],
  ["button:has(> .univerjs-icon-close-icon)", { zh: "关闭", en: "Close" }],
];

/** Puts right what is there and whatever appears from now on, in the user's language. */
export function nameControls(injector: Injector, container: HTMLElement, language: () => Language): void {
  const nameAll = () => {
    mendRoles(container);
    const names = menuNames(injector);
    for (const control of container.querySelectorAll("[data-u-command]")) {
      const name = names.get(control.getAttribute("data-u-command")!);
      if (name === undefined) continue;
      for (const part of [control, ...control.querySelectorAll("button, input, [role]")]) setName(part, name);
    }
    for (const [selector, name] of others) {
      for (const control of container.querySelectorAll(selector)) setName(control, inLanguage(name, language()));
    }
  };
  // Typing a formula changes the page again and again: once a frame is often enough for whoever listens.
  let due = false;
  const soon = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      nameAll();
    });
  };
  const attributeFilter = ["aria-expanded"];
  new MutationObserver(soon).observe(container, { childList: true, subtree: true, attributeFilter });
}

/** Of what can be pressed or typed into; the name of anything else is not heard. */
function setName(element: Element, name: string): void {
  if (!element.matches("button, input, [role]") || element.getAttribute("aria-label") === name) return;
  element.setAttribute("aria-label", name);
}

function mendRoles(container: HTMLElement): void {
  // What opens a menu is a button, but where it holds a control, which then opens the menu.
  for (const opener of container.querySelectorAll("[aria-haspopup]:not(button, input, [role])")) {
    const inside = opener.querySelector("button, input");
    if (inside) inside.setAttribute("aria-haspopup", opener.getAttribute("aria-haspopup")!);
    else opener.setAttribute("role", "button");
    if (inside) for (const name of ["aria-haspopup", "aria-expanded"]) opener.removeAttribute(name);
  }
  // There are no such roles.
  for (const track of container.querySelectorAll<HTMLElement>("[role=track]")) {
    track.setAttribute("role", "group");
    track.dataset["zoom"] = "";
  }
  for (const handle of container.querySelectorAll("[role=handle]")) handle.removeAttribute("role");
  // Before all else in the page, Tab would lead to the sheet.
  for (const canvas of container.querySelectorAll<HTMLElement>('canvas[tabindex="1"]')) canvas.tabIndex = 0;
}

function menuNames(injector: Injector): ReadonlyMap<string, string> {
  const locale = injector.get(LocaleService);
  const names = new Map<string, string>();
  const add = ({ item, children = [] }: IMenuSchema): void => {
    const shown = item?.tooltip || item?.title;
    if (item && shown) names.set(item.id, locale.t(shown));
    children.forEach(add);
  };
  injector.get(IMenuManagerService).getMenuByPositionKey(MenuManagerPosition.RIBBON).forEach(add);
  return names;
}
