import { DefaultIndexManager } from 'langium';

/**
 * No index at all. What a name means is asked of the file and what it imports, who uses a name of the references
 * themselves, which hold what they point to: an index would be made at each keystroke and read by nobody.
 */
export class NoIndex extends DefaultIndexManager {
  override async updateContent(): Promise<void> {}

  override async updateReferences(): Promise<void> {}

  /** The builder asks the imports instead. */
  override isAffected(): boolean {
    return false;
  }
}
