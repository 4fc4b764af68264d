/** The LinkedIn APIs that serve searches and lookups. */
export type SearchApi = 'classic' | 'sales_navigator' | 'recruiter';

/** The `service` of each API on the parameters route. */
export const SERVICES = {
	classic: 'CLASSIC',
	sales_navigator: 'SALES_NAVIGATOR',
	recruiter: 'RECRUITER',
} as const satisfies Record<SearchApi, string>;

export type Service = (typeof SERVICES)[SearchApi];

const DIGITS = /^\d+$/;
/** IDs of members and saved accounts have no fixed format, but never contain spaces. */
const NO_SPACES = /^\S+$/;
const LIST_ID = /^(\d+|ALL)$/;

/** A type of the parameters route, with the format of its IDs. */
interface FilterValueTypeInfo {
	label: string;
	/** Format of an ID; IDs entered by hand must match it. */
	id: RegExp;
	/** Format of texts in JSON that count as IDs rather than names, if narrower than `id`. */
	idInJson?: RegExp;
	/** The route returns nothing without keywords. */
	needsKeywords: boolean;
	/** The account's user creates and changes these values. */
	isOwn?: boolean;
}

const searched = (label: string, id = DIGITS, idInJson?: RegExp): FilterValueTypeInfo => ({
	label,
	id,
	idInJson,
	needsKeywords: true,
});

const listed = (label: string, id = DIGITS): FilterValueTypeInfo => ({
	label,
	id,
	needsKeywords: false,
});

/** A type whose values belong to the account. */
const own = (label: string, id = DIGITS): FilterValueTypeInfo => ({
	...listed(label, id),
	isOwn: true,
});

/** The types of GET /linkedin/search/parameters. */
export const FILTER_VALUE_TYPES = {
	ACCOUNT_LISTS: own('Account List', LIST_ID),
	COMPANY: searched('Company'),
	CONNECTIONS: searched('Connection', NO_SPACES, /^A[CE]\S+$/),
	DEGREE: listed('Degree'),
	DEPARTMENT: listed('Department'),
	EMPLOYMENT_TYPE: listed('Employment Type', NO_SPACES),
	GROUPS: own('Group'),
	HIRING_PROJECTS: own('Hiring Project'),
	INDUSTRY: searched('Industry'),
	JOB_FUNCTION: searched('Job Function', /^[a-z]+$/, /^[a-z]{1,4}$/),
	JOB_TITLE: searched('Job Title'),
	LEAD_LISTS: own('Lead List', LIST_ID),
	LOCATION: searched('Location'),
	PEOPLE: searched('Person', NO_SPACES, /^A[CE]\S+$/),
	PERSONA: own('Persona'),
	POSTAL_CODE: searched('Postal Code'),
	RECENT_SEARCHES: own('Recent Search'),
	REGION: searched('Region'),
	SALES_INDUSTRY: searched('Industry (Sales Navigator)'),
	SAVED_ACCOUNTS: own('Saved Account', NO_SPACES),
	SAVED_FILTERS: own('Saved Filter'),
	SAVED_SEARCHES: own('Saved Search'),
	SCHOOL: searched('School'),
	SERVICE: searched('Service'),
	SKILL: searched('Skill'),
	TECHNOLOGIES: searched('Technology'),
} as const satisfies Record<string, FilterValueTypeInfo>;

export type FilterValueType = keyof typeof FILTER_VALUE_TYPES;

export const filterValueType = (type: FilterValueType): FilterValueTypeInfo =>
	FILTER_VALUE_TYPES[type];

/** Types with so few values that LinkedIn returns all of them; shown as multi-selects. */
export const SELECT_TYPES = [
	'ACCOUNT_LISTS',
	'DEGREE',
	'DEPARTMENT',
	'GROUPS',
	'LEAD_LISTS',
	'PERSONA',
] as const satisfies FilterValueType[];

export type SelectType = (typeof SELECT_TYPES)[number];
