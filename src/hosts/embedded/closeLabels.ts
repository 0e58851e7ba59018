/** Univer's dialogs say “Close” to those who hear them, whatever their language. */
import type { Language } from "../../language/language";

const close: Readonly<Record<Language, string>> = { "zh-CN": "关闭", "en-US": "Close" };

/** Puts the word into the user's language in whatever opens from now on. */
export function translateClose(language: () => Language): void {
  const translate = () => {
    for (const label of document.querySelectorAll("[role=dialog] button > span")) {
      const shown = Object.values(close).includes(label.textContent);
      if (shown && label.textContent !== close[language()]) label.textContent = close[language()];
    }
  };
  // Dialogs open in a layer of their own, directly below the page.
  new MutationObserver(translate).observe(document.body, { childList: true, subtree: true });
}
