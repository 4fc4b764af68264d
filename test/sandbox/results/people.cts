import { industries } from '../data/industries.cts';
import { jobTitles } from '../data/jobs.cts';
import { firstNames, lastNames } from '../data/people.cts';
import { fold } from '../parameters.cts';
import { memberId } from '../random.cts';
import { currentPositions, education, workExperience } from './career.cts';
import { pickCompany, pickTown, pictureUrl, prefer, type ResultContext } from './context.cts';
import { recruiterFields } from './recruiterFields.cts';

const industryTitles = industries.map(([, title]) => title);
const roleTitles = jobTitles.map(([, title]) => title);
const DISTANCES = ['DISTANCE_1', 'DISTANCE_2', 'DISTANCE_2', 'DISTANCE_3', 'OUT_OF_NETWORK'];

function headlineOf({ index, wishes }: ResultContext, role: string, company: string): string {
	const plain = wishes.words ? `${role} at ${company} | ${wishes.words}` : `${role} at ${company}`;
	// Every longer list contains texts that are difficult for spreadsheets and CSV files.
	switch (index % 17) {
		case 4:
			return `=SUM(passion, coffee) ${plain}`;
		case 8:
			return `🚀 ${plain}, speaker, "coffee lover" ☕`;
		case 12:
			return `${plain}\nEx-consultant, father of two\nViews are my own`;
		default:
			return plain;
	}
}

function profileUrl({ api }: ResultContext, id: string, identifier: string | null): string | null {
	if (api === 'sales_navigator')
		return `https://www.linkedin.com/sales/lead/${id},NAME_SEARCH,demo`;
	if (api === 'recruiter') return `https://www.linkedin.com/talent/profile/${id}`;
	return identifier && `https://www.linkedin.com/in/${identifier}`;
}

function identity(context: ResultContext, hidden: boolean) {
	const { api, dice, index, seed, wishes, base } = context;
	const first = wishes.firstName ?? dice.pick(firstNames);
	const last = wishes.lastName ?? dice.pick(lastNames);
	const id = memberId(api, seed, index);
	const slug = fold(`${first}-${last}`).replace(/[^a-z0-9-]/g, '');
	const known = !dice.chance(api === 'classic' ? 0.25 : 0.08);
	const identifier =
		known && !hidden ? `${slug}-${((base + index) % 1_679_616).toString(36)}` : null;
	const picture = !hidden && dice.chance(0.8);
	return {
		id,
		public_identifier: identifier,
		public_profile_url: identifier && `https://www.linkedin.com/in/${identifier}`,
		profile_url: hidden ? null : profileUrl(context, id, identifier),
		profile_picture_url: picture ? pictureUrl('profile', id, 100) : null,
		profile_picture_url_large: picture ? pictureUrl('profile', id, 800) : null,
		member_urn: dice.chance(0.1) ? null : `urn:li:member:${base * 4 + index}`,
		name: hidden ? null : `${first} ${last}`,
		...(hidden || dice.chance(0.15) ? {} : { first_name: first, last_name: last }),
	};
}

function figures({ api, dice }: ResultContext) {
	const all = {
		connections_count: dice.int(30, 500),
		followers_count: dice.int(30, 24_000),
		pending_invitation: dice.chance(0.05),
		can_send_inmail: dice.chance(0.7),
		premium: dice.chance(0.3),
		verified: dice.chance(0.4),
	};
	if (api === 'classic')
		return dice.chance(0.5) ? all : { shared_connections_count: dice.int(0, 40) };
	return {
		...all,
		open_profile: dice.chance(0.2),
		shared_connections_count: dice.int(0, 60),
		recent_posts_count: dice.int(0, 12),
		recently_hired: dice.chance(0.15),
		mentioned_in_the_news: dice.chance(0.05),
	};
}

function career(context: ResultContext, company: ReturnType<typeof pickCompany>, role: string) {
	const { api, dice } = context;
	if (api === 'classic') {
		return dice.chance(0.4)
			? {}
			: {
					keywords_match: `Current: ${role} at ${company.title}`,
					current_positions: currentPositions(context, company, role),
				};
	}
	return {
		current_positions: currentPositions(context, company, role),
		education: education(context),
		...(api === 'recruiter' ? { work_experience: workExperience(context) } : {}),
	};
}

/** One result of the type PEOPLE. */
export function buildPerson(context: ResultContext): Record<string, unknown> {
	const { api, dice, wishes } = context;
	const company = pickCompany(context);
	const role = prefer(dice, wishes.roles, roleTitles);
	const distance = prefer(dice, wishes.distances, DISTANCES);
	// Recruiter returns no name and no URL of people beyond the third degree.
	const hidden = api === 'recruiter' && distance === 'OUT_OF_NETWORK';
	return {
		object: 'SearchResult',
		type: 'PEOPLE',
		...identity(context, hidden),
		network_distance: distance,
		location: dice.chance(0.04) ? null : pickTown(context),
		industry: dice.chance(0.3) ? null : prefer(dice, wishes.industries, industryTitles),
		headline: headlineOf(context, role, company.title),
		...figures(context),
		...career(context, company, role),
		...(api === 'recruiter' ? recruiterFields(context) : {}),
	};
}
