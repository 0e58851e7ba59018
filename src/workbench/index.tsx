import { createRoot } from "react-dom/client";
import { Frame } from "../taskpane/shell/Frame";
import "../taskpane/page.css";
import { Workbench } from "./Workbench";

createRoot(document.getElementById("root")!).render(
  <Frame>
    <Workbench />
  </Frame>,
);
