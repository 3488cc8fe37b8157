/** How long a database may take to answer, in ms; one that is busy answers within a hundredth of it. */
const PATIENCE = 5000;

/** The answer, or an error once it has taken too long: a database that hangs must not hang us. */
export async function withPatience<T>(answer: Promise<T>, patience = PATIENCE): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, patience, new Error('the database does not answer'));
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
