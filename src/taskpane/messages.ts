/** For the parts of the pane that are there before any page of it: what they say, without the texts of all rooms, which pages bring along. */
import { addMessages } from "../language/message";
import { hostMessages } from "../language/messages/hosts";
import { standardsMessages } from "../language/messages/standards";

addMessages(hostMessages);
addMessages(standardsMessages);

export { describe } from "../language/message";
