/**
 * Earlier versions of the file that is open: to be looked at, and put back.
 */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { showText } from "../disk/line-ends.ts";
import { listVersions, type OldVersion, Refused, readVersion } from "../disk/requests.ts";
import { putText } from "../heart.ts";
import { ago, Scrolling } from "../parts/parts.tsx";
import * as state from "../state.ts";

export function Versions(): JSX.Element {
  const path = state.current.value;
  const saved = state.saving.value;
  const [versions, setVersions] = useState<readonly OldVersion[]>([]);
  const [shown, setShown] = useState<{ readonly id: string; readonly text: string }>();
  const [fault, setFault] = useState("");
  useEffect(() => {
    setShown(undefined);
  }, [path]);
  useEffect(() => {
    if (path === "") return;
    listVersions(path).then(setVersions, (error: unknown) => {
      if (error instanceof Refused) setFault(error.message);
    });
  }, [path, saved.kind]);
  const look = async (id: string): Promise<void> => {
    setShown({ id, text: showText(await readVersion(path, id)).shown });
  };
  return (
    <>
      <p class="quiet">
        {versions.length === 0
          ? `There is no earlier version of ${path} yet. One is kept every minute while you write, and whenever much of the text goes.`
          : `The last versions of ${path}, up to fifty:`}
      </p>
      {fault === "" ? undefined : <p role="alert">{fault}</p>}
      <ul class="places">
        {versions.map(({ id, time, size }) => (
          <li key={id}>
            <button
              type="button"
              class="place"
              aria-expanded={shown?.id === id}
              onClick={() => void (shown?.id === id ? setShown(undefined) : look(id))}
            >
              {ago(time)}
              <span class="kind">{Math.max(1, Math.round(size / 1024))} KB</span>
            </button>
            {shown?.id === id ? (
              <div class="old-version">
                <button
                  type="button"
                  onClick={() => {
                    putText(path, shown.text);
                    state.notice.value = "Put back. Undo in the text takes it away again.";
                    setShown(undefined);
                  }}
                >
                  Put this version back
                </button>
                <Scrolling class="old-text" name={`The version of ${ago(time)}`}>
                  <pre>{shown.text}</pre>
                </Scrolling>
              </div>
            ) : undefined}
          </li>
        ))}
      </ul>
    </>
  );
}
