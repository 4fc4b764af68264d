/** One value that the parameters route knows. */
export type Entry = readonly [id: string, title: string];
