import { kept } from "./served";

export default async function teardown(): Promise<void> {
  await kept()?.stop();
}
