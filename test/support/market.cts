import { companies } from '../sandbox/data/companies.cts';
import { schools } from '../sandbox/data/education.cts';
import type { Entry } from '../sandbox/data/entry.cts';
import { industries } from '../sandbox/data/industries.cts';
import { departments } from '../sandbox/data/jobs.cts';
import { places } from '../sandbox/data/places.cts';
import { type Attribute, Population, type PopulationOptions } from '../sandbox/population.cts';

const idsOf = (entries: readonly Entry[]) => entries.map(([id]) => id);

const cities = places.filter(([, title]) => title.includes(', '));

const placeIds = new Map(places.map(([id, title]) => [title, id]));

const countryOf = new Map(
	cities.map(([id, title]) => [id, placeIds.get(title.split(', ').at(-1) ?? '')]),
);

/** Attributes with uneven and missing values, like on LinkedIn. */
const SEEN: Record<string, Attribute> = {
	location: {
		values: idsOf(cities),
		skew: 1,
		unknown: 0.04,
		also: (city) => [countryOf.get(city) ?? []].flat(),
	},
	industry: { values: idsOf(industries), skew: 1, unknown: 0.3 },
	school: { values: idsOf(schools), skew: 1, unknown: 0.3 },
};

const companyIds: Attribute = {
	values: companies.map(({ id }) => id),
	skew: 1,
	unknown: 0.3,
};

const HEADCOUNTS = ['11-50', '1-10', '51-200', '1001-5000', '201-500', '10001-'];

/** The attributes of people or companies, by search and filter. */
const MARKETS: Record<string, Record<string, Attribute>> = {
	'sales_navigator people': {
		...SEEN,
		company: companyIds,
		function: { values: idsOf(departments), skew: 0.8, unknown: 0.2 },
		seniority: {
			values: [
				...['senior', 'entry_level', 'director', 'experienced_manager', 'in_training'],
				...['owner/partner', 'vice_president', 'cxo', 'entry_level_manager', 'strategic'],
			],
			skew: 1,
			unknown: 0.05,
		},
	},
	'sales_navigator companies': {
		location: SEEN.location,
		industry: { ...SEEN.industry, unknown: 0 },
		headcount: { values: HEADCOUNTS, skew: 0.5 },
	},
	'recruiter people': {
		...SEEN,
		current_company: companyIds,
		seniority: {
			values: ['senior', 'entry', 'manager', 'director', 'owner', 'cxo', 'vp', 'training'],
			skew: 1,
			unknown: 0.05,
		},
		degree: { values: ['100', '200', '300'], unknown: 0.4 },
	},
	'classic people': { location: SEEN.location, industry: SEEN.industry },
};

/** A population of `size` people or companies with uneven and missing values. */
export const market = (
	search: string,
	size: number,
	options: Partial<PopulationOptions> = {},
): Population => new Population({ size, attributes: MARKETS[search], ...options });
