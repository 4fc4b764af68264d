import type { IDataObject } from 'n8n-workflow';
import type { ResultCheck, Verdict } from '../../../filters/check';
import type { FilterValueType } from '../../../filters/filterValueTypes';
import { fold } from '../../../fold';
import { objectAt } from '../output/values';
import { checkBy, entriesOf } from './comparison';
import { compareCompany } from './positions';
import { termOf } from './terms';
import { bestOf, wantedOf } from './wanted';

/** LinkedIn industries with subindustries: a result only shows the innermost one. */
const PARENTS = new Set(
	[
		'Accommodation and Food Services',
		'Accommodation Services',
		'Administrative and Support Services',
		'Construction',
		'Consumer Services',
		'Education',
		'Entertainment Providers',
		'Farming, Ranching, Forestry',
		'Financial Services',
		'Government Administration',
		'Holding Companies',
		'Hospitals and Health Care',
		'Manufacturing',
		'Oil, Gas, and Mining',
		'Professional Services',
		'Real Estate and Equipment Rental Services',
		'Retail',
		'Technology, Information and Internet',
		'Technology, Information and Media',
		'Transportation, Logistics, Supply Chain and Storage',
		'Utilities',
		'Wholesale',
	].map(fold),
);

/** Industry of a company, compared by name; only for IDs with a known name. */
export const checkIndustry = (type: FilterValueType): ResultCheck =>
	checkBy<string>({
		read: ({ industry }) => (typeof industry === 'string' && industry !== '' ? [industry] : []),
		show: (industry) => industry,
		ask: (value, titles) => {
			const { groups, excluded } = wantedOf(value);
			const namesOf = (ids: unknown[]) => ids.map((id) => titles.get(type, String(id)));
			const included = namesOf(groups.flat());
			const shut = namesOf(excluded).filter((name) => name !== undefined);
			const known = included.filter((name) => name !== undefined);
			if (known.length === 0 && shut.length === 0) return undefined;
			const isOpen =
				known.length < included.length || known.some((name) => PARENTS.has(fold(name)));
			const has = (names: string[], industry: string) =>
				names.some((name) => fold(name) === fold(industry));
			return {
				shown: known.length > 0 ? known : shut.map((name) => `not ${name}`),
				verdictOf: (industry): Verdict => {
					if (has(shut, industry)) return 'no';
					if (included.length === 0 || has(known, industry)) return 'yes';
					return isOpen ? 'unsure' : 'no';
				},
			};
		},
	});

/** Company of a job. */
export const checkEmployer: ResultCheck = checkBy<IDataObject>({
	read: ({ company }) => {
		const employer = objectAt(company);
		return typeof employer.name === 'string' || typeof employer.id === 'string' ? [employer] : [];
	},
	show: ({ name, id }) => String(name ?? id),
	ask: (value, titles) => {
		const terms = entriesOf(value).map((term) => termOf(term, 'COMPANY', titles));
		return {
			shown: terms.map(({ shown }) => shown),
			verdictOf: ({ id, name }) => bestOf(terms.map((term) => compareCompany(term, id, name))),
		};
	},
});

/** Workplace type, in brackets in the location or title. */
const PRESENCE = /\((remote|hybrid|on-?site)\)/i;

export const checkPresence: ResultCheck = checkBy<string>({
	read: ({ location, title }) =>
		[location, title].flatMap((text) => {
			const [, found] = PRESENCE.exec(typeof text === 'string' ? text : '') ?? [];
			return found === undefined ? [] : [found.toLowerCase().replace(/^on-?site$/, 'on_site')];
		}),
	show: (presence) => presence,
	ask: (value) => {
		const wanted = entriesOf(value).map(String);
		return {
			shown: wanted,
			verdictOf: (presence) => (wanted.includes(presence) ? 'yes' : 'no'),
		};
	},
});

/** Easy Apply. */
export const checkEasyApply: ResultCheck = checkBy<boolean>({
	read: ({ easy_apply: own }) => (typeof own === 'boolean' ? [own] : []),
	show: String,
	ask: (value) => ({
		shown: [String(value)],
		verdictOf: (own) => (own === value ? 'yes' : 'no'),
	}),
});

const DAY_MS = 86_400_000;

/** Date Posted, in days; a reposted job may be older than its date. */
export const checkDatePosted: ResultCheck = checkBy<string>({
	read: ({ posted_at: posted }) =>
		typeof posted === 'string' && !Number.isNaN(Date.parse(posted)) ? [posted] : [],
	show: (posted) => posted.slice(0, 10),
	ask: (value) => {
		const days = Number(value);
		return {
			shown: [`within ${days} ${days === 1 ? 'day' : 'days'}`],
			verdictOf: (posted, { reposted }): Verdict => {
				const age = (Date.now() - Date.parse(posted)) / DAY_MS;
				if (age <= days) return 'yes';
				return age <= days + 1 || reposted === true ? 'unsure' : 'no';
			},
		};
	},
});
