import { DefaultServiceRegistry, type LangiumCoreServices, type URI, UriUtils } from 'langium';

/**
 * Knows our language for texts without a file too (`untitled:Untitled-1`): by their address alone, because the builder
 * still asks about one that the editor has closed.
 */
export class TheoryRegistry extends DefaultServiceRegistry {
  override getServices(uri: URI): LangiumCoreServices {
    const [only] = this.all;
    return only && UriUtils.extname(uri) === '' ? only : super.getServices(uri);
  }
}
