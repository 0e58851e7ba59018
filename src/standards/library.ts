/** All standards a look-up can answer from: the bundled ones and a user's own. */
export class StandardsLibrary {}
