import { jobTitles } from '../data/jobs.cts';
import { firstNames, lastNames } from '../data/people.cts';
import { fold } from '../parameters.cts';
import { memberId } from '../random.cts';
import { DAY, NOW, pickCompany, pictureUrl, type ResultContext } from './context.cts';

const HOUR = DAY / 24;
const REACTIONS = ['LIKE', 'PRAISE', 'APPRECIATION', 'EMPATHY', 'INTEREST', 'ENTERTAINMENT'];
const TEXTS = [
	'We are hiring! Three new colleagues for our team, start as soon as you like.',
	'What I learned in ten years of selling software: listen first.\n\nThen listen again.',
	'Proud of the team 🎉 The new plant is running, on time, on budget.',
	'Unpopular opinion: most meetings could be a table, a list, or a "no".',
	'=HYPERLINK is the most underrated function. Change my mind.',
	'Slides of yesterday’s talk: see the attachment. Questions, anyone?',
];

function author(context: ResultContext, salt: string) {
	const { api, dice, wishes, seed, index } = context;
	const company = pickCompany(context);
	// Employees post as persons, pages under their own name.
	if (wishes.pages.length > 0 || (wishes.companies.length === 0 && dice.chance(0.2))) {
		return {
			public_identifier: company.slug,
			id: company.id,
			name: company.title,
			is_company: true,
			headline: `${company.industry}, ${company.location}`,
			profile_picture_url: pictureUrl('company', company.id, 100),
		};
	}
	const name = `${dice.pick(firstNames)} ${dice.pick(lastNames)}`;
	const id = memberId(api, `${seed} ${salt}`, index);
	return {
		public_identifier: dice.chance(0.1) ? null : fold(name).replace(/[^a-z0-9]+/g, '-'),
		id,
		name,
		is_company: false,
		headline: `${dice.pick(jobTitles)[1]} at ${company.title}`,
		...(dice.chance(0.8) ? { profile_picture_url: pictureUrl('profile', id, 100) } : {}),
	};
}

function age(hours: number): string {
	if (hours < 24) return `${hours}h`;
	if (hours < 24 * 7) return `${Math.floor(hours / 24)}d`;
	return hours < 24 * 30 ? `${Math.floor(hours / 168)}w` : `${Math.floor(hours / 720)}mo`;
}

function when(hours: number) {
	return { date: age(hours), parsed_datetime: new Date(NOW - hours * HOUR).toISOString() };
}

function repost(context: ResultContext, id: string, hours: number) {
	const { dice } = context;
	if (!dice.chance(0.15)) return { is_repost: false };
	return {
		is_repost: true,
		repost_id: `${id}9`,
		reposted_by: author(context, 'reposter'),
		repost_content: {
			id: `${id}1`,
			...when(hours + 30),
			author: author(context, 'original'),
			text: dice.pick(TEXTS),
		},
	};
}

function attachments({ dice }: ResultContext, id: string) {
	if (!dice.chance(0.35)) return [];
	return [
		{
			type: 'img',
			id: `${id}-img`,
			unavailable: false,
			mimetype: 'image/jpeg',
			url: pictureUrl('feedshare', id, 1280),
			url_expires_at: NOW + 30 * DAY,
			file_size: dice.int(20_000, 900_000),
			size: { width: 1280, height: 720 },
			sticker: false,
		},
	];
}

function extras({ dice }: ResultContext, id: string) {
	return {
		...(dice.chance(0.1) ? { title: 'From my newsletter' } : {}),
		...(dice.chance(0.2) ? { user_reacted: dice.pick(REACTIONS) } : {}),
		...(dice.chance(0.05)
			? { group: { id: '8812345', name: 'Sales Leaders Forum', private: true } }
			: {}),
		...(dice.chance(0.05)
			? {
					poll: {
						id: `${id}-poll`,
						total_votes_count: 41,
						question: 'Remote or office?',
						is_open: true,
						options: [
							{ id: '1', text: 'Remote', win: true, votes_count: 30 },
							{ id: '2', text: 'Office', win: false, votes_count: 11 },
						],
					},
				}
			: {}),
	};
}

/** One result of the type POST. */
export function buildPost(context: ResultContext): Record<string, unknown> {
	const { dice, wishes, base, index } = context;
	const id = `7${String(base).padStart(9, '0')}${String(index).padStart(9, '0')}`;
	const hours = dice.int(1, 1500);
	const text = dice.pick(TEXTS);
	return {
		object: 'SearchResult',
		type: 'POST',
		provider: 'LINKEDIN',
		id,
		social_id: `urn:li:activity:${id}`,
		share_url: `https://www.linkedin.com/feed/update/urn:li:activity:${id}`,
		text:
			wishes.words && !text.startsWith('=') ? `${text} #${wishes.words.replace(/\W+/g, '')}` : text,
		...when(hours),
		reaction_counter: dice.int(0, 4000),
		comment_counter: dice.int(0, 300),
		repost_counter: dice.int(0, 90),
		impressions_counter: 0,
		author: author(context, 'author'),
		permissions: {
			can_react: true,
			can_share: dice.chance(0.9),
			can_post_comments: dice.chance(0.9),
		},
		...repost(context, id, hours),
		mentions: dice.chance(0.2)
			? [{ url: 'https://www.linkedin.com/company/siemens', start: 0, length: 6 }]
			: [],
		attachments: attachments(context, id),
		...extras(context, id),
	};
}
