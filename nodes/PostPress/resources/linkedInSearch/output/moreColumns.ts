import type { GenericValue, IDataObject, INodePropertyOptions } from 'n8n-workflow';
import { quote } from '../../../filters/fieldPath';
import { ParameterError } from '../../../parameterError';
import { parseList } from '../../../values';
import { headcountOf, objectAt, orNull, type Row, yearsOf } from './values';

/** The data for additional columns; `position` is the one shown in the row. */
interface Source {
	result: IDataObject;
	position: IDataObject;
}

interface Choice {
	label: string;
	columns: Record<string, (source: Source) => GenericValue>;
}

/** A column with a field of the result. */
const field =
	(...names: string[]) =>
	({ result }: Source): GenericValue =>
		names.map((name) => orNull(result[name])).find((value) => value !== null) ?? null;

const employer =
	(name: string) =>
	({ result }: Source): GenericValue =>
		result.type === 'JOB' ? orNull(objectAt(result.company)[name]) : null;

const revenue =
	(end: string) =>
	({ result }: Source): GenericValue =>
		orNull(objectAt(result.revenue_range)[end]);

const headcount =
	(end: 'min' | 'max') =>
	({ result, position }: Source): GenericValue =>
		headcountOf(result.headcount ?? position.company_headcount)?.[end] ?? null;

const years =
	(tenure: string) =>
	({ position }: Source): GenericValue => {
		const exact = yearsOf(position[tenure]);
		return exact === null ? null : Math.round(exact * 10) / 10;
	};

/** A month such as 2023-04, or the year if the month is unknown. */
function roleStarted({ position }: Source): GenericValue {
	const { year, month } = objectAt(position.start);
	if (typeof year !== 'number') return null;
	return typeof month === 'number' ? `${year}-${String(month).padStart(2, '0')}` : String(year);
}

const textOf = ({ result }: Source) => (typeof result.text === 'string' ? result.text : '');

/** All unique matches of a pattern in a post's text, without trailing punctuation. */
const found = (pattern: RegExp, join: string) => (source: Source) => {
	const matches = textOf(source).match(pattern) ?? [];
	const clean = matches.map((match) => match.replace(/[.,;:!?)\]}'"»”]+$/u, ''));
	return orNull([...new Set(clean)].join(join));
};

/** The choices of More Columns, keyed by the value stored in saved workflows. */
const CHOICES: Record<string, Choice> = {
	company_headcount: {
		label: 'Company Headcount (Min and Max)',
		columns: { company_headcount_min: headcount('min'), company_headcount_max: headcount('max') },
	},
	revenue: {
		label: 'Company: Revenue (Min, Max and Currency)',
		columns: {
			revenue_min: revenue('min'),
			revenue_max: revenue('max'),
			revenue_currency: revenue('currency'),
		},
	},
	company_logo_url: {
		label: 'Job: Company Logo',
		columns: { company_logo_url: employer('profile_picture_url') },
	},
	company_slug: {
		label: 'Job: Company Slug',
		columns: { company_slug: employer('public_identifier') },
	},
	reference_id: { label: 'Job: Reference ID', columns: { reference_id: field('reference_id') } },
	industry: { label: 'Person: Industry', columns: { industry: field('industry') } },
	open_profile: { label: 'Person: Open Profile', columns: { open_profile: field('open_profile') } },
	pending_invitation: {
		label: 'Person: Pending Invitation',
		columns: { pending_invitation: field('pending_invitation') },
	},
	picture_url: {
		label: 'Person: Picture',
		columns: { picture_url: field('profile_picture_url_large', 'profile_picture_url') },
	},
	premium: { label: 'Person: Premium', columns: { premium: field('premium') } },
	recent_posts: {
		label: 'Person: Recent Posts',
		columns: { recent_posts: field('recent_posts_count') },
	},
	recently_hired: {
		label: 'Person: Recently Hired',
		columns: { recently_hired: field('recently_hired') },
	},
	role_started: { label: 'Person: Role Started', columns: { role_started: roleStarted } },
	shared_connections: {
		label: 'Person: Shared Connections',
		columns: { shared_connections: field('shared_connections_count') },
	},
	verified: { label: 'Person: Verified', columns: { verified: field('verified') } },
	years_at_company: {
		label: 'Person: Years at Company',
		columns: { years_at_company: years('tenure_at_company') },
	},
	years_in_role: {
		label: 'Person: Years in Role',
		columns: { years_in_role: years('tenure_at_role') },
	},
	hashtags: {
		label: 'Post: Hashtags',
		columns: { hashtags: found(/(?<![\p{L}\p{N}_/])#[\p{L}\p{M}\p{N}_]+/gu, ' ') },
	},
	impressions: {
		label: 'Post: Impressions',
		columns: { impressions: field('impressions_counter') },
	},
	is_repost: { label: 'Post: Is Repost', columns: { is_repost: field('is_repost') } },
	links: { label: 'Post: Links', columns: { links: found(/https?:\/\/[^\s<>]+/giu, ' ') } },
	reposts: { label: 'Post: Reposts', columns: { reposts: field('repost_counter') } },
};

/** The choices for the form, sorted by label. */
export const moreColumnChoices: INodePropertyOptions[] = Object.entries(CHOICES).map(
	([value, { label }]) => ({ name: label, value }),
);

/** Reads the additional columns of a row; a missing value is null. */
export type MoreColumns = (source: Source) => Row;

/** Reads More Columns. Throws a ParameterError for an unknown choice. */
export function moreColumnsOf(chosen: unknown): MoreColumns {
	const values = parseList(chosen ?? []);
	for (const value of values) {
		if (typeof value !== 'string' || !Object.hasOwn(CHOICES, value)) {
			const known = Object.keys(CHOICES).join(', ');
			throw new ParameterError(`More Columns: ${quote(value)} is not one of ${known}`);
		}
	}
	const columns = Object.entries(CHOICES)
		.filter(([value]) => values.includes(value))
		.flatMap(([, choice]) => Object.entries(choice.columns));
	return (source) => Object.fromEntries(columns.map(([name, read]) => [name, read(source)]));
}
