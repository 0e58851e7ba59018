/**
 * The one catalogue of what the product says to a user about a problem, in both languages.
 * Each room keeps its entries in a file of its own under messages/; `{name}` is filled in by the caller.
 * Every message says what is wrong and what to do about it.
 */
import { addMessages } from "./message";
import { allMessages } from "./messages/all";

addMessages(allMessages);

export * from "./message";
