/** Prints one element alone, on a page of its own: without the pane and the sheet around it. */
export function printElement(element: HTMLElement, title: string): void {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.body.append(frame);
  const { contentWindow: page, contentDocument: paper } = frame;
  if (!page || !paper) return;
  paper.title = title;
  const style = paper.createElement("style");
  style.textContent = `body{font:11pt/1.5 sans-serif}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #888;padding:2pt 4pt;text-align:left}button{display:none}`;
  paper.head.append(style);
  const heading = paper.createElement("h1");
  heading.textContent = title;
  paper.body.append(heading, paper.importNode(element, true));
  page.addEventListener("afterprint", () => frame.remove());
  page.print();
}
