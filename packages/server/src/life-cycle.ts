import { type Connection, ErrorCodes, Message, ResponseError } from 'vscode-languageserver';

/** Our own method: what is not to be answered is sent here. */
const REFUSED = 'theoryOfChange/refused';

interface Refusal {
  readonly code: number;
  readonly message: string;
}

const TOO_EARLY: Refusal = { code: ErrorCodes.ServerNotInitialized, message: '`initialize` comes first.' };
const TWICE: Refusal = { code: ErrorCodes.InvalidRequest, message: '`initialize` comes once.' };
const TOO_LATE: Refusal = { code: ErrorCodes.InvalidRequest, message: 'After `shutdown` nothing is answered.' };

/** Keeps an editor to the life cycle of the protocol, which the connection leaves to us. */
export class LifeCycle {
  #phase: 'before' | 'running' | 'after' = 'before';

  /** The message to handle in the place of one that came; none where it is not to be heard. */
  admit(message: Message): Message | undefined {
    if (Message.isNotification(message)) {
      const isAlways = message.method === 'exit' || message.method === '$/cancelRequest';
      return isAlways || this.#phase === 'running' ? message : undefined;
    }
    if (!Message.isRequest(message)) return message;
    const refusal = this.#refusal(message.method);
    if (refusal) return { ...message, method: REFUSED, params: refusal } as Message;
    if (message.method === 'initialize') this.#phase = 'running';
    if (message.method === 'shutdown') this.#phase = 'after';
    return message;
  }

  /** Answers what is refused. */
  listen(connection: Connection): void {
    connection.onRequest(REFUSED, ({ code, message }: Refusal) => new ResponseError(code, message));
  }

  #refusal(method: string): Refusal | undefined {
    switch (this.#phase) {
      case 'before':
        return method === 'initialize' ? undefined : TOO_EARLY;
      case 'running':
        return method === 'initialize' ? TWICE : undefined;
      case 'after':
        return TOO_LATE;
    }
  }
}
