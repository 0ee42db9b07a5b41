/**
 * A value of the site by where it stands: `key` in `container`, an object or list of the source tree. Cheap to make and
 * to keep (the 100,000 lines of a large pjsip.conf hold one each); `placeOf` in `spans.ts` turns it into a place.
 */
export interface Origin {
  readonly container: object;
  readonly key: string | number;
}
