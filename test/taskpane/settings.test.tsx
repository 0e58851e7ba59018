import { waitFor } from "@testing-library/react";
import { settingKeys } from "../../src/workflows/settings";
import { MemoryHost } from "../support/memoryHost";
import { openPane, screen } from "../support/pane";

describe("settings", () => {
  it("changes the language of the whole pane and remembers it", async () => {
    const { user } = await openPane({ place: "#settings" });
    await user.click(screen.getByRole("radio", { name: "English" }));
    expect(screen.getByRole("button", { name: "Water Quota Workbench" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("en-US");
    expect(localStorage.getItem("water-quota.preferences")).toContain("en-US");
  });

  it("keeps the default standard in the workbook and has look-ups follow it", async () => {
    const { host, context, user } = await openPane({ place: "#settings" });
    await user.selectOptions(screen.getByRole("combobox", { name: "本工作簿的默认标准" }), "DB36/T 420—2017");
    expect(await host.setting(settingKeys.defaultStandard)).toBe("DB36/T 420—2017");
    expect(context.current.defaultStandard).toBe("DB36/T 420—2017");
  });

  it("takes the workbook's default standard over on opening", async () => {
    const host = new MemoryHost(["查定额"]);
    await host.setSetting(settingKeys.defaultStandard, "DB36/T 420—2011");
    const { context } = await openPane({ host, place: "#settings" });
    await waitFor(() => expect(context.current.defaultStandard).toBe("DB36/T 420—2011"));
    const choice = screen.getByRole<HTMLSelectElement>("combobox", { name: "本工作簿的默认标准" });
    expect(choice.value).toBe("DB36/T 420—2011");
  });
});
