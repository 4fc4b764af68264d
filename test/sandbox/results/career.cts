import { companies } from '../data/companies.cts';
import { degrees, schools } from '../data/education.cts';
import { jobTitles } from '../data/jobs.cts';
import { skills } from '../data/skills.cts';
import type { Company } from '../data/companies.cts';
import { companyUrl, HEADCOUNTS, pickTown, pictureUrl, prefer } from './context.cts';
import type { ResultContext } from './context.cts';

const FIELDS = ['Computer Science', 'Business Administration', 'Mechanical Engineering', 'Law'];
const schoolNames = schools.map(([, title]) => title);

function period(months: number) {
	return { years: Math.floor(months / 12), months: months % 12 };
}

function position(context: ResultContext, company: Company, role: string) {
	const { dice, api } = context;
	const atRole = dice.int(1, 70);
	const start = { year: 2026 - Math.ceil(atRole / 12), month: dice.int(1, 12) };
	// A company without a LinkedIn page only has a name.
	const matched = !dice.chance(0.08);
	return {
		company: company.title,
		company_id: matched ? company.id : null,
		company_url: matched ? companyUrl(company) : null,
		company_description: dice.chance(0.3) ? `${company.title}, ${company.industry}.` : null,
		company_headcount: matched ? dice.pick(HEADCOUNTS) : null,
		logo: matched ? pictureUrl('company', company.id, 100) : null,
		description: dice.chance(0.3)
			? 'Building the team.\nOwning the roadmap, budget and hiring.'
			: null,
		role,
		location: dice.chance(0.7) ? pickTown(context) : null,
		industry: [company.industry],
		tenure_at_role: period(atRole),
		tenure_at_company: period(atRole + dice.int(0, 60)),
		start,
		...(api === 'classic'
			? {}
			: { skills: dice.chance(0.4) ? [dice.pick(skills)[1], dice.pick(skills)[1]] : null }),
	};
}

/** The current positions, the main one first; sometimes there is a second one. */
export function currentPositions(context: ResultContext, company: Company, role: string) {
	const { dice } = context;
	const first = position(context, company, role);
	if (!dice.chance(0.15)) return [first];
	return [first, position(context, dice.pick(companies), dice.pick(['Board Member', 'Advisor']))];
}

/** Past positions; `industry` is a string or null here. */
export function workExperience(context: ResultContext) {
	const { dice } = context;
	return Array.from({ length: dice.int(0, 3) }, (_, index) => {
		const company = dice.pick(companies);
		const past = position(context, company, dice.pick(jobTitles)[1]);
		const end = { year: past.start.year - index - 1, month: dice.int(1, 12) };
		return {
			...past,
			industry: dice.chance(0.7) ? company.industry : null,
			start: { ...past.start, year: end.year - dice.int(1, 5) },
			end,
		};
	});
}

/** Education in Recruiter and Sales Navigator results; the school may have no page. */
export function education({ dice, wishes }: ResultContext) {
	return Array.from({ length: dice.int(1, 2) }, (_, index) => {
		const name = index === 0 ? prefer(dice, wishes.schools, schoolNames) : dice.pick(schoolNames);
		const schoolId = schools.find(([, title]) => title === name)?.[0] ?? null;
		const end = dice.int(1995, 2024);
		return {
			degree: dice.chance(0.8) ? dice.pick(degrees)[1] : null,
			field_of_study: dice.chance(0.7) ? dice.pick(FIELDS) : null,
			school: name,
			school_id: schoolId,
			start: dice.chance(0.9) ? { year: end - dice.int(2, 5) } : {},
			end: { year: end },
			school_details: schoolId && {
				name,
				employeeCount: dice.int(200, 20_000),
				location: null,
				description: null,
				url: `https://www.linkedin.com/school/${schoolId}`,
				logo: pictureUrl('school', schoolId, 100),
			},
		};
	});
}
