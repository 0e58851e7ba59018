/** Every room's messages, by their keys. */
import type { Bilingual } from "../language";
import { argumentMessages } from "./arguments";
import { auditMessages } from "./audit";
import { balanceMessages } from "./balance";
import { conversionMessages } from "./conversion";
import { documentMessages } from "./documents";
import { evaluationMessages } from "./evaluation";
import { fileMessages } from "./files";
import { hostMessages } from "./hosts";
import { lookupMessages } from "./lookup";
import { managementMessages } from "./management";
import { planMessages } from "./plans";
import { resultMessages } from "./results";
import { reviseMessages } from "./revise";
import { revisionMessages } from "./revision";
import { sampleMessages } from "./samples";
import { selfCheckMessages } from "./selfcheck";
import { standardsMessages } from "./standards";
import { statisticsMessages } from "./statistics";
import { surveyMessages } from "./survey";
import { terminalMessages } from "./terminal";
import { unitsMessages } from "./units";
import { volumeMessages } from "./volumes";

export const allMessages = {
  ...argumentMessages,
  ...auditMessages,
  ...balanceMessages,
  ...conversionMessages,
  ...documentMessages,
  ...evaluationMessages,
  ...fileMessages,
  ...hostMessages,
  ...lookupMessages,
  ...managementMessages,
  ...planMessages,
  ...resultMessages,
  ...reviseMessages,
  ...revisionMessages,
  ...sampleMessages,
  ...selfCheckMessages,
  ...standardsMessages,
  ...statisticsMessages,
  ...surveyMessages,
  ...terminalMessages,
  ...unitsMessages,
  ...volumeMessages,
} as const satisfies Record<string, Bilingual>;
