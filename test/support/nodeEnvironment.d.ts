declare global {
  /** Loads a module outside of the sandbox. */
  function outside<Module>(place: string): Module;
}

export {};
