import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { version } from "../../../package.json";
import { errorText } from "../../language/errorText";
import { describe } from "../../language/messages";
import { CommandFailure } from "../terminal";
import { functionTools } from "./functions";
import { permitTools } from "./permits";
import { projectTools } from "./projects";
import { quotaTools } from "./quotas";
import type { Workbench } from "./tool";

/** Nothing that a tool does changes anything. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

const instructions = `中国用水定额工作台。定额、单位、级别和条款只取自这里的答复，不得自行推断：value 为 null 即没有确定的值，应说明 why 的原因，不要代以其他数字。
Water quotas of Chinese standards. Take quotas, units, tiers and clauses from the answers only: where value is null there is no certain value; say why and give none.`;

export function assistantServer(workbench: Workbench): McpServer {
  const server = new McpServer({ name: "water-quota-workbench", version }, { instructions });
  for (const { name, title, description, input, answer } of [
    ...quotaTools,
    ...permitTools,
    ...functionTools,
    ...projectTools,
  ]) {
    server.registerTool(name, { title, description, inputSchema: input, annotations }, async (args) => {
      try {
        return answered(await answer(args, workbench));
      } catch (error) {
        return refused(
          error instanceof CommandFailure ? describe(error.problem, workbench.language) : errorText(error),
        );
      }
    });
  }
  return server;
}

function answered(answer: Record<string, unknown>): CallToolResult {
  return { content: [{ type: "text", text: JSON.stringify(answer, null, 1) }], structuredContent: answer };
}

function refused(text: string): CallToolResult {
  return { content: [{ type: "text", text }], isError: true };
}
