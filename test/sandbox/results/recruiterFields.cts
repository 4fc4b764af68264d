import { skills } from '../data/skills.cts';
import { memberId } from '../random.cts';
import { DAY, NOW, type ResultContext } from './context.cts';

const STAGES = ['Uncontacted', 'Contacted', 'Replied', 'Interview'];

function outreach({ dice }: ResultContext) {
	if (!dice.chance(0.2)) return {};
	return {
		last_outreach_activity: {
			type: dice.pick(['SEND_MESSAGE', 'ACCEPT_INVITATION']),
			performed_at: new Date(NOW - dice.int(1, 300) * DAY).toISOString(),
		},
	};
}

function note({ dice, seed, index }: ResultContext) {
	return {
		project_id: '4500000001',
		content: 'Good talk, wants to move in autumn; salary to be discussed.',
		created_at: NOW - dice.int(1, 200) * DAY,
		author: {
			id: memberId('recruiter', `${seed} note`, index),
			seat_id: '310042',
			first_name: 'Maria',
			last_name: 'Schmidt',
			public_profile_url: 'https://www.linkedin.com/in/maria-schmidt-demo',
		},
	};
}

/** Fields only in Recruiter results; the three camelCase names are LinkedIn's. */
export function recruiterFields(context: ResultContext): Record<string, unknown> {
	const { dice, base, index } = context;
	return {
		hiddenCandidate: dice.chance(0.03),
		interestLikelihood: dice.pick(['LIKELY', 'MORE_LIKELY', 'UNKNOWN']),
		privacySettings: {
			allowConnectionsBrowse: dice.chance(0.8),
			showPremiumSubscriberIcon: dice.chance(0.5),
		},
		skills: Array.from({ length: dice.int(0, 5) }, () => ({
			name: dice.pick(skills)[1],
			endorsement_count: dice.int(0, 99),
		})),
		recruiter_candidate_id: String(base * 4 + index),
		...(dice.chance(0.3) ? { recruiter_pipeline_category: dice.pick(STAGES) } : {}),
		...outreach(context),
		...(dice.chance(0.3)
			? {
					certifications: [
						{
							name: 'AWS Certified Solutions Architect',
							organization: 'Amazon Web Services (AWS)',
							organization_id: null,
							url: null,
							start: { year: dice.int(2016, 2025) },
						},
					],
				}
			: {}),
		...(dice.chance(0.2)
			? {
					projects: [
						{ name: 'Move to Kubernetes', description: null, skills: [], start: { year: 2023 } },
					],
				}
			: {}),
		tags: dice.chance(0.2) ? [{ id: '71', name: 'Shortlist' }] : [],
		notes: dice.chance(0.2) ? [note(context)] : [],
	};
}
