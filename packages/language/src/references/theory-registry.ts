import { DefaultServiceRegistry, type LangiumCoreServices, type URI, UriUtils } from 'langium';

/**
 * Knows our language by the address alone: for names in capitals (`OLD.TOC`), as imports and editors do, and for texts
 * without a file (`untitled:Untitled-1`), because the builder still asks about one that the editor has closed.
 */
export class TheoryRegistry extends DefaultServiceRegistry {
  override getServices(uri: URI): LangiumCoreServices {
    const [only] = this.all;
    const ending = UriUtils.extname(uri).toLowerCase();
    return only && (ending === '' || ending === '.toc') ? only : super.getServices(uri);
  }
}
