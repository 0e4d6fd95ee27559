/** Something that can be read again while it is in use. */
export interface Live<T> {
  /** What was read last without a fault. */
  current(): T;
  /** Reads again and swaps the whole at once; never rejects. Calls during a reading lead to one more reading after it. */
  reload(): Promise<void>;
}

/**
 * Reads something and keeps it fresh: a broken change is reported, and what was read before goes on serving.
 *
 * @throws what the first reading throws, as there is nothing to serve yet.
 * @example
 * const knowledge = await createLive(() => readKnowledge('knowledge'), (problem) => log(problem));
 * watchContent(['knowledge'], () => void knowledge.reload());
 */
export async function createLive<T>(read: () => Promise<T>, onProblem: (problem: unknown) => void): Promise<Live<T>> {
  let current = await read();
  let running: Promise<void> | undefined;
  let isStale = false;
  const readAgain = async (): Promise<void> => {
    while (isStale) {
      isStale = false;
      try {
        current = await read();
      } catch (problem) {
        onProblem(problem);
      }
    }
    running = undefined;
  };
  return {
    current: () => current,
    reload: () => {
      isStale = true;
      running ??= readAgain();
      return running;
    },
  };
}
