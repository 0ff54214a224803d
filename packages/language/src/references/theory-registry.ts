import { DefaultServiceRegistry, type LangiumCoreServices, type URI, UriUtils } from 'langium';

/** Knows a theory by the ending of its name in either case, as imports and editors do: older systems write `.TOC`. */
export class TheoryRegistry extends DefaultServiceRegistry {
  override getServices(uri: URI): LangiumCoreServices {
    return this.fileExtensionMap.get(UriUtils.extname(uri).toLowerCase()) ?? super.getServices(uri);
  }
}
