import { within } from "@testing-library/react";
import { MemoryHost } from "../support/memoryHost";
import { openPane, screen } from "../support/pane";

// DB14/T 1049.2—2021, table 8: beer 先进值 4.00, 通用值 6.00 m³/kL, no 领跑值; clause 5.4 says what follows.
async function askBeer(host = new MemoryHost(["查定额"])) {
  const opened = await openPane({ host, place: "#permit" });
  const { user } = opened;
  await user.type(screen.getByRole("combobox", { name: "产品" }), "啤酒");
  await user.type(screen.getByRole("textbox", { name: "年产量" }), "50,000");
  await user.type(screen.getByRole("textbox", { name: "年水量 m³" }), "310000");
  return opened;
}

const volumes = () =>
  within(screen.getByRole("table"))
    .getAllByRole("row")
    .slice(1)
    .map((row) => [within(row).getByRole("rowheader").textContent, within(row).getAllByRole("cell")[1]!.textContent]);

it("answers the question for 50,000 kL of beer and 310,000 m³", async () => {
  await askBeer();
  expect(await screen.findByText("6.2 m³/kL · 超定额")).toBeTruthy();
  expect(volumes()).toEqual([
    ["领跑值", "未给出"],
    ["先进值（适用）", "200,000"],
    ["通用值", "300,000"],
    ["年水量 m³", "310,000"],
    ["超出", "110,000"],
  ]);
  expect(screen.getByText(/高于通用值：工业企业必须进行节水技术改造（第5\.4条）/)).toBeTruthy();
});

it("inserts a block of live formulas, with the formats of a code and a volume", async () => {
  const { host, user } = await askBeer();
  await user.click(await screen.findByRole("button", { name: "插入工作表" }));
  const { formulas, values } = await host.read({ sheet: "查定额", row: 0, column: 0, rows: 11, columns: 13 });
  const product = formulas[3]!;
  expect(values[3]!.slice(0, 5)).toEqual(["啤酒", "151", "生产原料：麦芽", 50000, "kL"]);
  expect(product[7]).toBe('=WQ.QUOTA(B4,A4,"先进值",C4,B2)');
  expect(product[11]).toBe("=WQ.PERMITVOLUME(I4,D4,F4,E4)");
  expect(formulas[6]![1]).toBe('=IF(B6="","",WQ.UNITWATER(B6,D4,"m³",E4,F4))');
  expect(values[5]!.slice(0, 2)).toEqual(["申请或实际取水量（m³/年）", 310000]);
});

it("adds up the products of a firm, and asks for the condition where a product has several quotas", async () => {
  const { user } = await askBeer();
  await user.click(screen.getByRole("button", { name: "再加一个产品" }));
  await user.type(screen.getAllByRole("combobox", { name: "产品" })[1]!, "葡萄酒");
  await user.type(screen.getAllByRole("textbox", { name: "年产量" })[1]!, "2000/2");
  expect(await screen.findByText("203,000")).toBeTruthy();
  await user.clear(screen.getAllByRole("combobox", { name: "产品" })[0]!);
  await user.type(screen.getAllByRole("combobox", { name: "产品" })[0]!, "原煤");
  // Table 1: three quotas of raw coal, open cast 0.11 at 先进值.
  const condition = await screen.findByRole("combobox", { name: /^条件/ });
  await user.selectOptions(condition, within(condition).getByRole("option", { name: /露天/ }));
  expect(await screen.findByText("8,500")).toBeTruthy();
});

const outputField = (at = 0) => screen.getAllByRole("textbox", { name: "年产量" })[at]!;

it("reads amounts with their units, and says what they come to", async () => {
  const { user } = await askBeer();
  await user.clear(outputField());
  await user.type(outputField(), "5万千升");
  await user.clear(screen.getByRole("textbox", { name: "年水量 m³" }));
  await user.type(screen.getByRole("textbox", { name: "年水量 m³" }), "31万吨");
  expect(await screen.findByText("= 310,000 m³")).toBeTruthy();
  expect(await screen.findByText("6.2 m³/kL · 超定额")).toBeTruthy();
});

it("says what it cannot read, and what is missing", async () => {
  const { user } = await askBeer();
  await user.type(outputField(), "很多");
  expect(await screen.findByText(/“50,000很多”不是数量|单位“很多”/)).toBeTruthy();
  await user.clear(outputField());
  await user.type(outputField(), "0");
  expect(await screen.findByText(/啤酒：产量为空白或 0/)).toBeTruthy();
  await user.clear(outputField());
  expect(await screen.findByText(/啤酒：产量为空白或 0/)).toBeTruthy();
});

it("leaves no product out of the sum without a word", async () => {
  const { user } = await askBeer();
  await user.click(screen.getByRole("button", { name: "再加一个产品" }));
  await user.type(screen.getAllByRole("combobox", { name: "产品" })[1]!, "葡萄酒");
  expect(await screen.findByText(/葡萄酒：产量为空白或 0/)).toBeTruthy();
  expect(screen.queryByText("200,000")).toBeNull();
});
