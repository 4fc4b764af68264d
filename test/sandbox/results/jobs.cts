import { jobTitles } from '../data/jobs.cts';
import { companyUrl, DAY, NOW, pickCompany, pickTown, pictureUrl, prefer } from './context.cts';
import type { ResultContext } from './context.cts';

const titles = jobTitles.map(([, title]) => title);
const BENEFITS = [
	'Medical insurance',
	'Dental insurance',
	'401(k)',
	'Pension plan',
	'Tuition assistance',
];

/** One result of the type JOB; an anonymous employer has no company data at all. */
export function buildJob(context: ResultContext): Record<string, unknown> {
	const { dice, wishes, base, index } = context;
	const id = String(base * 4 + index);
	const company = pickCompany(context);
	const named = wishes.companies.length > 0 || !dice.chance(0.05);
	const role = prefer(dice, wishes.roles, titles);
	const title = wishes.words && wishes.roles.length === 0 ? `${role}, ${wishes.words}` : role;
	return {
		object: 'SearchResult',
		type: 'JOB',
		id,
		reference_id: dice.letters(22),
		title: index % 19 === 6 ? `=${title} (m/f/d) 🏝️` : title,
		location: dice.chance(0.03) ? null : pickTown(context),
		posted_at: dice.chance(0.05)
			? null
			: new Date(NOW - dice.int(0, 40 * 24) * (DAY / 24)).toISOString(),
		reposted: dice.chance(0.2),
		url: `https://www.linkedin.com/jobs/view/${id}`,
		promoted: dice.chance(0.3),
		benefits: BENEFITS.filter(() => dice.chance(0.2)),
		easy_apply: dice.chance(0.5),
		company: {
			id: named ? company.id : null,
			public_identifier: named ? company.slug : null,
			name: named ? company.title : null,
			profile_url: named ? companyUrl(company) : null,
			profile_picture_url:
				named && dice.chance(0.9) ? pictureUrl('company', company.id, 100) : null,
		},
	};
}
