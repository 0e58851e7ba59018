/** Makes the bundles of packages for tests in Node, unless they are there. */
export default function makePackages(): Promise<void>;
