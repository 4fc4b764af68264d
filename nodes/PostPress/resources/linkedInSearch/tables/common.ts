import { text } from '../../../filters/basic';
import { choices, type Choices } from '../../../filters/choices';
import { type Draft, type Filter, indivisible, overriding } from '../../../filters/filter';
import { id } from '../../../filters/ids';
import { PROFILE_LANGUAGES } from './languages';
import { fieldsAtOnce, showWhen } from '../../../filters/nested';
import { buckets, type FixedRange } from '../../../filters/ranges';
import { isRecord } from '../../../values';
import { checkedBy } from '../../../filters/criteria';
import { checks } from '../checks';

/** LinkedIn's company sizes, in employees. */
const HEADCOUNTS: FixedRange[] = [
	{ min: 1, max: 10 },
	{ min: 11, max: 50 },
	{ min: 51, max: 200 },
	{ min: 201, max: 500 },
	{ min: 501, max: 1000 },
	{ min: 1001, max: 5000 },
	{ min: 5001, max: 10000 },
	{ min: 10001 },
];

const SELF_EMPLOYED: FixedRange = { min: 1, max: 1, label: 'Self-Employed' };

/** Company sizes; Classic has no separate size for one employee. */
export const headcount = (name: string, selfEmployed: boolean): Filter =>
	checkedBy(
		buckets(
			name,
			'Company Headcount (Size)',
			selfEmployed ? [SELF_EMPLOYED, ...HEADCOUNTS] : HEADCOUNTS,
			{ unit: 'Employees' },
		),
		checks.headcount,
	);

const DEGREES: Choices = [
	[1, '1st Degree'],
	[2, '2nd Degree'],
	[3, '3rd Degree and Beyond'],
];

/** Reads the name in this field of a result, to look up its ID. */
export const nameIn =
	(field: string) =>
	({ [field]: name }: Draft): unknown[] => [name];

/** Reads the IDs in this field of the entries of a result's list. */
export const idsIn =
	(list: string, field: string) =>
	({ [list]: entries }: Draft): unknown[] =>
		Array.isArray(entries) ? entries.filter(isRecord).map((entry) => entry[field]) : [];

/** Degree of connection to the account; `sharedGroup` adds members of the same groups. */
export const networkDistance = (displayName: string, sharedGroup = false): Filter =>
	checkedBy(
		choices(
			'network_distance',
			displayName,
			sharedGroup ? [...DEGREES, ['GROUP', 'Shared Group']] : DEGREES,
			{ description: 'Degree of connection to the account' },
		),
		checks.distance,
	);

export const profileLanguage: Filter = choices(
	'profile_language',
	'Profile Language',
	PROFILE_LANGUAGES,
	{
		description: 'The language of the profile',
		alsoAllowed: { pattern: /^[a-z]{2}$/, what: '"two-letter language code"' },
	},
);

export const savedSearchId: Filter = overriding(
	id('saved_search_id', 'Saved Search', 'SAVED_SEARCHES', {
		description: "Run one of the account's saved searches. Overrides all other filters.",
	}),
);

export const recentSearchId: Filter = overriding(
	id('recent_search_id', 'Recent Search', 'RECENT_SEARCHES', {
		description: "Rerun one of the account's recent searches. Overrides all other filters.",
	}),
);

/** Saving a search changes the account, so only the Search operation offers it. */
export const saveSearch: Filter = showWhen(
	indivisible(
		fieldsAtOnce('save_search', 'Also Save This Search As', [text('name', 'Name')], {
			required: ['name'],
			description: 'Also save this search in Sales Navigator under this name',
		}),
	),
	{ '/operation': ['search'] },
);
