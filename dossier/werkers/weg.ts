/** SQLSTATEs of a server that goes or comes, and what the system says of a connection that broke. */
const WEG =
  /^(57P0[123]|08...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
const ZEGT_WEG =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered a connection error/i;

/** Whether a fault says that the database is not there now, rather than that something is wrong. */
export function databankIsWeg(fout: unknown): boolean {
  const { code, message, errors, cause } = (fout ?? {}) as {
    code?: unknown;
    message?: unknown;
    errors?: unknown[];
    cause?: unknown;
  };
  return (
    (typeof code === 'string' && WEG.test(code)) ||
    (typeof message === 'string' && ZEGT_WEG.test(message)) ||
    (Array.isArray(errors) && errors.some(databankIsWeg)) ||
    (cause !== undefined && databankIsWeg(cause))
  );
}
