/** The task pane in Excel. */
import { createRoot } from "react-dom/client";
import { catalogue } from "../../generated/catalogue";
import { context } from "../hosts/excel/context";
import { openExcel } from "../hosts/excel/open";
import { OutsideExcel } from "./OutsideExcel";
import "./page.css";
import { Pane } from "./Pane";
import { Frame } from "./shell/Frame";

async function start(): Promise<void> {
  const host = await openExcel();
  createRoot(document.getElementById("root")!).render(
    <Frame>
      {typeof host === "string" ? <OutsideExcel missing={host} /> : <Pane environment={{ host, context, catalogue }} />}
    </Frame>,
  );
}

void start();
