import { companies } from '../data/companies.cts';
import { industries } from '../data/industries.cts';
import { HEADCOUNTS, pickTown, prefer, type ResultContext } from './context.cts';

const STEMS = ['Nord', 'Alpha', 'Blue', 'Quant', 'Green', 'Hanse', 'Rhein', 'Lumen', 'Vertex'];
const ENDS = ['werk', 'Labs', 'Systems', 'Logistics', 'Health', 'Energy', 'Partners', 'Soft'];
const FORMS = ['GmbH', 'AG', 'Ltd', 'Inc.', 'SAS', 'B.V.', ''];
const industryTitles = industries.map(([, title]) => title);

function headcountText({ min, max }: { min: number; max?: number }): string {
	return max === undefined ? `${min}+` : `${min}-${max}`;
}

/** The first results are well-known companies, the others are invented. */
function nameOf({ dice, index, wishes }: ResultContext): string {
	const start = dice.int(0, companies.length - 1);
	if (index < 3 && !wishes.words) return companies[(start + index) % companies.length].title;
	const stem = wishes.words ?? dice.pick(STEMS);
	return `${stem} ${dice.pick(ENDS)} ${dice.pick(FORMS)}`.trim();
}

function summaryOf({ dice, index }: ResultContext, name: string, industry: string): string | null {
	if (dice.chance(0.1)) return null;
	if (index % 13 === 5) return `=1+1 is what we do.\n${name}: ${industry}, "made to measure" 🏭`;
	return `${name} helps its customers in ${industry.toLowerCase()}.`;
}

/** One result of the type COMPANY. */
export function buildCompany(context: ResultContext): Record<string, unknown> {
	const { api, dice, wishes, base, index } = context;
	const id = String(base * 4 + index);
	const name = nameOf(context);
	const industry = prefer(dice, wishes.industries, industryTitles);
	const sales = api === 'sales_navigator';
	const slug = name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/-$/, '');
	return {
		object: 'SearchResult',
		type: 'COMPANY',
		id,
		name,
		location: dice.chance(0.08) ? null : pickTown(context),
		profile_url: sales
			? `https://www.linkedin.com/sales/company/${id}`
			: `https://www.linkedin.com/company/${slug}-${index}`,
		industry,
		summary: summaryOf(context, name, industry),
		...(dice.chance(0.9) ? { followers_count: dice.int(12, 900_000) } : {}),
		...(dice.chance(0.6) ? { job_offers_count: dice.int(0, 240) } : {}),
		...(dice.chance(0.85) ? { headcount: headcountText(dice.pick(HEADCOUNTS)) } : {}),
		...(sales && dice.chance(0.5)
			? {
					revenue_range: {
						min: dice.pick([1, 2.5, 5]),
						max: dice.pick([10, 20, 50]),
						currency: 'USD',
					},
				}
			: {}),
	};
}
