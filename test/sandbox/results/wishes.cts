import { titleOf } from '../catalogue.cts';
import { companies, type Company } from '../data/companies.cts';
import { jobTitles } from '../data/jobs.cts';
import { fold } from '../parameters.cts';

/** The criteria of a search that its results reflect. */
export interface Wishes {
	locations: string[];
	companies: Company[];
	/** Company pages as authors of posts. */
	pages: Company[];
	industries: string[];
	roles: string[];
	schools: string[];
	words?: string;
	firstName?: string;
	lastName?: string;
	distances: string[];
}

/** IDs and texts of a filter in any format: list, include/exclude, entries, string. */
function valuesOf(filter: unknown): string[] {
	if (typeof filter === 'string' || typeof filter === 'number') return [String(filter)];
	if (Array.isArray(filter)) return filter.flatMap(valuesOf);
	if (filter === null || typeof filter !== 'object') return [];
	const { include, id, keywords, priority } = filter as Record<string, unknown>;
	return priority === 'DOESNT_HAVE' ? [] : valuesOf(include ?? id ?? keywords);
}

function titles(type: string, filters: unknown[]): string[] {
	return filters.flatMap(valuesOf).map((value) => titleOf(type, value) ?? value);
}

function known(type: string, filters: unknown[]): string[] {
	return filters.flatMap(valuesOf).flatMap((value) => titleOf(type, value) ?? []);
}

/** The company of an ID or a name; an unknown one is invented. */
export function companyOf(value: string): Company {
	const found = companies.find(({ id, title }) => id === value || title === value);
	if (found) return found;
	const numeric = /^\d+$/.test(value);
	const title = numeric ? `Company ${value}` : value;
	return {
		id: numeric ? value : '99000001',
		title,
		industry: 'Software Development',
		location: 'Berlin, Germany',
		slug: title.toLowerCase().replace(/\W+/g, '-'),
	};
}

/** The first plain term of a Boolean query: `(cto OR "head of it") NOT intern` → `cto`. */
function firstTerm(keywords: unknown): string | undefined {
	if (typeof keywords !== 'string') return undefined;
	const term = keywords.replace(/["()]/g, ' ').split(/\b(?:AND|OR|NOT)\b/)[0];
	return term.trim() === '' ? undefined : term.trim().replace(/\s+/g, ' ');
}

function member(value: unknown, name: string): unknown {
	return value !== null && typeof value === 'object'
		? (value as Record<string, unknown>)[name]
		: undefined;
}

/** Job titles with these words, so that a search for `cto` or `engineer` finds such people. */
function rolesLike(words: string | undefined): string[] {
	if (words === undefined) return [];
	return jobTitles.map(([, title]) => title).filter((title) => fold(title).includes(fold(words)));
}

/** Reads the criteria from the parameters of a search. */
export function readWishes(params: Record<string, unknown>): Wishes {
	const advanced = params.advanced_keywords;
	const author = params.author;
	const words = firstTerm(params.keywords);
	const roles = titles('JOB_TITLE', [params.role, member(advanced, 'title')]);
	return {
		locations: [
			...known('LOCATION', [params.location, params.region, params.company_location]),
			...known('POSTAL_CODE', [params.location_by_postal_code]).map((title) =>
				title.split(', ').slice(1).join(', '),
			),
		],
		companies: [
			...[params.company, params.current_company, member(params.posted_by, 'company')],
			...[member(author, 'company'), member(advanced, 'company')],
		]
			.flatMap(valuesOf)
			.map(companyOf),
		pages: valuesOf(member(params.posted_by, 'company')).map(companyOf),
		industries: known('INDUSTRY', [params.industry, member(author, 'industry')]),
		roles: roles.length > 0 ? roles : rolesLike(words),
		schools: titles('SCHOOL', [params.school, member(advanced, 'school')]),
		words,
		firstName: firstTerm(
			valuesOf(params.first_name)[0] ?? valuesOf(member(advanced, 'first_name'))[0],
		),
		lastName: firstTerm(
			valuesOf(params.last_name)[0] ?? valuesOf(member(advanced, 'last_name'))[0],
		),
		distances: valuesOf(params.network_distance)
			.filter((degree) => /^[123]$/.test(degree))
			.map((degree) => `DISTANCE_${degree}`),
	};
}
