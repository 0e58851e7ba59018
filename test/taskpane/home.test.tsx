import { within } from "@testing-library/react";
import { doors } from "../../src/taskpane/home/doors";
import { pages } from "../../src/taskpane/pages";
import { rememberPlace } from "../../src/taskpane/shell/recent";
import { openPage, openPane, screen } from "../support/pane";

describe("the start page", () => {
  it("has four doors, whose entries lead to pages that there are", async () => {
    await openPane();
    const headings = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(["核取水与计划", "填调查与水平衡", "修订标准", "审报告"]);
    const known = pages.map(({ id }) => id);
    const led = doors.flatMap(({ entries }) => entries.map(({ page }) => page));
    expect(led.filter((page) => !known.includes(page))).toEqual([]);
  });

  it("opens a task, and shows it first on return", async () => {
    const { user } = await openPane();
    const audit = within(screen.getByRole("region", { name: "审报告" }));
    await user.click(audit.getByRole("button", { name: "对照案例" }));
    expect(await screen.findByText(/^58 个案例/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "用水定额工作台" }));
    const [first] = screen.getAllByRole("heading", { level: 2 });
    expect(first!.textContent).toBe("接着做");
    await user.click(screen.getByRole("button", { name: "案例" }));
    expect(await screen.findByText(/^58 个案例/)).toBeTruthy();
  });

  it("names the products that were worked on, and the sections of a page once", async () => {
    const { user } = await openPane();
    rememberPlace({ page: "survey", detail: "templates" });
    rememberPlace({ page: "revision", detail: "铜矿采选" });
    rememberPlace({ page: "survey", detail: "filling" });
    await openPage(user, "自检");
    await user.click(screen.getByRole("button", { name: "用水定额工作台" }));
    const recent = within(screen.getByRole("region", { name: "接着做" })).getAllByRole("button");
    expect(recent.map(({ textContent }) => textContent)).toEqual(["调查", "修订 · 铜矿采选"]);
  });

  it("shows the group of functions that a door names", async () => {
    const { user } = await openPane();
    await user.click(screen.getByRole("button", { name: "审核函数" }));
    expect(await screen.findByRole("list", { name: "审报告" })).toBeTruthy();
  });
});

describe("the head of the pane", () => {
  it("leads to every page by one menu, and to help, from everywhere", async () => {
    const { user } = await openPane();
    expect(screen.getByRole("link", { name: "帮助" }).getAttribute("href")).toBe("help/zh-CN/index.html");
    await user.click(screen.getByRole("button", { name: "菜单" }));
    const listed = (await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent);
    expect(listed).toEqual(pages.slice(1).map(({ title }) => title.zh));
    await user.keyboard("{Escape}");
    await openPage(user, "自检");
    expect(await screen.findByRole("region", { name: "自检" })).toBeTruthy();
    await user.type(screen.getByRole("searchbox"), "啤酒{Enter}");
    expect(await screen.findByRole("heading", { name: "啤酒" })).toBeTruthy();
  });
});
