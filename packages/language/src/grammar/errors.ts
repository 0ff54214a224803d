import { AbstractParserErrorMessageProvider } from 'langium';

const MESSAGE = 'This line cannot be read';

/** The parser's own errors, in plain words. The reader hands it only what it can parse, so they are a last resort. */
export class PlainErrors extends AbstractParserErrorMessageProvider {
  override buildMismatchTokenMessage(): string {
    return MESSAGE;
  }
  override buildNotAllInputParsedMessage(): string {
    return MESSAGE;
  }
  override buildNoViableAltMessage(): string {
    return MESSAGE;
  }
  override buildEarlyExitMessage(): string {
    return MESSAGE;
  }
}
