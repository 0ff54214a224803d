import type { Picture } from '@theory-of-change/diagram';
import type { ExportResources, Family, FontBytes } from '../resources.ts';

/** The family's own name, as its fonts give it. */
const OFFICE_NAME = 'Arimo';

/** The family that a picture is set in. */
export function familyOf({ fontFamily }: Pick<Picture, 'fontFamily'>): Family {
  return fontFamily === OFFICE_NAME ? 'office' : 'paper';
}

/** The fonts that a picture was measured with. */
export function fontsOf(picture: Pick<Picture, 'fontFamily'>, resources: ExportResources): Promise<FontBytes> {
  return resources.fonts(familyOf(picture));
}
