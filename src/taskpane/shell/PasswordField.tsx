import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";

interface Props {
  readonly label: string;
  readonly submit: string;
  /** What is said of the one tried before; null where none was. */
  readonly problem: string | null;
  readonly onPassword: (password: string) => void;
}

export function PasswordField({ label, submit, problem, onPassword }: Props) {
  const [password, setPassword] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== "") onPassword(password);
      }}
    >
      <Field label={label} {...(problem !== null && { validationMessage: problem })}>
        <Input type="password" autoComplete="off" value={password} onChange={(_, { value }) => setPassword(value)} />
      </Field>
      <Button type="submit" disabled={password === ""}>
        {submit}
      </Button>
    </form>
  );
}
