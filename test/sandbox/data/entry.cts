/** A value of the parameters route. */
export type Entry = readonly [id: string, title: string];
