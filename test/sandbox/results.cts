import type { Population } from './population.cts';
import { wishesOf, withoutMadeUp } from './population/shown.cts';
import { Dice, hash, stableJson } from './random.cts';
import { buildCompany } from './results/companies.cts';
import type { ResultContext } from './results/context.cts';
import { buildJob } from './results/jobs.cts';
import { buildPerson } from './results/people.cts';
import { buildPost } from './results/posts.cts';
import { readWishes } from './results/wishes.cts';
import { readSearchUrl, type UrlSearch } from './urls.cts';

/** A search as received: the body of a variant, or `{ url }`. */
export type Search = Record<string, unknown>;

const BUILDERS: Record<UrlSearch['category'], (context: ResultContext) => Record<string, unknown>> =
	{ people: buildPerson, companies: buildCompany, posts: buildPost, jobs: buildJob };

/** The API and category of a search, from its URL or body. */
export function targetOf(search: Search): UrlSearch {
	if (typeof search.url === 'string') {
		return readSearchUrl(search.url) ?? { api: 'classic', category: 'people' };
	}
	return { api: search.api, category: search.category } as UrlSearch;
}

/** The number of results that LinkedIn would report for a search: 100 to 3,000. */
export function naturalTotal(search: Search): number {
	return new Dice(`total ${stableJson(search)}`).int(100, 3000);
}

/** The results, if not determined by the search. */
export interface Supply {
	/** The number of the result at each position. */
	order?: readonly number[];
	/** The members; results have the same numbers. */
	population?: Population;
}

/** Builds the results from `start`; equal searches have equal results. */
export function buildResults(
	search: Search,
	start: number,
	count: number,
	{ order, population }: Supply = {},
) {
	const target = targetOf(search);
	// A member is the same in every search.
	const seed = population?.seed ?? stableJson(search);
	const base = 10_000_000 + (hash(seed) % 100_000) * 3001;
	const params = typeof search.url === 'string' ? { keywords: target.keywords } : search;
	const wishes = readWishes(params);
	return Array.from({ length: Math.max(count, 0) }, (_, offset) => {
		const index = order ? order[start + offset] : start + offset;
		const dice = new Dice(`${seed} ${index}`);
		const context = { api: target.api, seed, base, index, dice };
		const member = population?.members[index];
		const build = BUILDERS[target.category];
		if (!member) return build({ ...context, wishes });
		return withoutMadeUp(build({ ...context, wishes: wishesOf(member) }), member);
	});
}
