/** What functions say of a calculation that was given up; the engine knows errors by their codes only. */
import { Failure } from "../../language/failure";
import { message } from "../../language/messages";

export const givenUp = new Failure("#NUM!", message("nativeGivenUp"));
