import { HEADCOUNTS as LISTED_HEADCOUNTS } from '../schema/parts.cts';
import { companies, type Company } from '../data/companies.cts';
import { places } from '../data/places.cts';
import type { Dice } from '../random.cts';
import type { UrlSearch } from '../urls.cts';
import type { Wishes } from './wishes.cts';

/** What the builders of results know of the search and of the result's place in it. */
export interface ResultContext {
	api: UrlSearch['api'];
	seed: string;
	/** A number that differs from search to search, to keep numeric IDs apart. */
	base: number;
	index: number;
	dice: Dice;
	wishes: Wishes;
}

/** "Now" of the sandbox, fixed so that the same search gives the same dates. */
export const NOW = Date.UTC(2026, 4, 20, 9, 0, 0);
export const DAY = 86_400_000;

const towns = places.map(([, title]) => title).filter((title) => title.includes(', '));

/** One of the wanted values if there are any, else one of the others. */
export function prefer<T>(dice: Dice, wanted: readonly T[], others: readonly T[]): T {
	return dice.pick(wanted.length > 0 ? wanted : others);
}

/** A place that the search names, else any. */
export function pickTown({ dice, wishes }: ResultContext): string {
	return prefer(dice, wishes.locations, towns);
}

/** A company that the search names, else any. */
export function pickCompany({ dice, wishes }: ResultContext): Company {
	return prefer(dice, wishes.companies, companies);
}

/** The address of a company's public page. */
export function companyUrl(company: Company): string {
	return `https://www.linkedin.com/company/${company.slug}`;
}

/** The address of a picture, square, in pixels; like the real ones it expires. */
export function pictureUrl(kind: string, id: string, size: number): string {
	return `https://media.licdn.com/dms/image/${kind}/${id}/${size}_${size}.jpg?e=1790000000&v=beta`;
}

/** The usual size classes of companies, from two people on. */
export const HEADCOUNTS: ReadonlyArray<{ min: number; max?: number }> = [
	{ min: 2, max: 10 },
	...LISTED_HEADCOUNTS.slice(1),
];
