import { HEADCOUNTS as LISTED_HEADCOUNTS } from '../schema/parts.cts';
import { companies, type Company } from '../data/companies.cts';
import { places } from '../data/places.cts';
import type { Dice } from '../random.cts';
import type { UrlSearch } from '../urls.cts';
import type { Wishes } from './wishes.cts';

/** The search and the position of a result, for the builders of results. */
export interface ResultContext {
	api: UrlSearch['api'];
	seed: string;
	/** A number per search, for distinct numeric IDs. */
	base: number;
	index: number;
	dice: Dice;
	wishes: Wishes;
}

/** The sandbox's current time, fixed so that equal searches give equal dates. */
export const NOW = Date.UTC(2026, 4, 20, 9, 0, 0);
export const DAY = 86_400_000;

const towns = places.map(([, title]) => title).filter((title) => title.includes(', '));

/** One of the requested values if there are any, or else one of the others. */
export function prefer<T>(dice: Dice, wanted: readonly T[], others: readonly T[]): T {
	return dice.pick(wanted.length > 0 ? wanted : others);
}

/** A location from the search, or any. */
export function pickTown({ dice, wishes }: ResultContext): string {
	return prefer(dice, wishes.locations, towns);
}

/** A company from the search, or any. */
export function pickCompany({ dice, wishes }: ResultContext): Company {
	return prefer(dice, wishes.companies, companies);
}

/** The URL of a company's public page. */
export function companyUrl(company: Company): string {
	return `https://www.linkedin.com/company/${company.slug}`;
}

/** The URL of a square picture, size in pixels; like real ones, it expires. */
export function pictureUrl(kind: string, id: string, size: number): string {
	return `https://media.licdn.com/dms/image/${kind}/${id}/${size}_${size}.jpg?e=1790000000&v=beta`;
}

/** The usual company sizes, from two employees. */
export const HEADCOUNTS: ReadonlyArray<{ min: number; max?: number }> = [
	{ min: 2, max: 10 },
	...LISTED_HEADCOUNTS.slice(1),
];
