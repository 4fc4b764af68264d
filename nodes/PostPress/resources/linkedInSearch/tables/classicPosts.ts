import { flag, text } from '../../../filters/basic';
import { choice } from '../../../filters/choices';
import type { Filter } from '../../../filters/filter';
import { ids } from '../../../filters/ids';
import { object } from '../../../filters/nested';

/** LinkedIn's post search. */
export const classicPosts: Filter[] = [
	object(
		'author',
		'Author (Company, Industry, Headline)',
		[
			ids('company', 'Author Company', 'COMPANY', {
				description: 'Companies the author works for',
			}),
			ids('industry', 'Author Industry', 'INDUSTRY'),
			text('keywords', 'Author Keywords', { description: "Words in the author's headline" }),
		],
		{ description: 'Company, industry or headline of the author' },
	),
	choice('content_type', 'Content Type (Video, Image, Document)', [
		['collaborative_articles', 'Collaborative Articles'],
		['documents', 'Documents'],
		['images', 'Images'],
		['live_videos', 'Live Videos'],
		['videos', 'Videos'],
	]),
	choice('date_posted', 'Date Posted', [
		['past_day', 'Past 24 Hours'],
		['past_week', 'Past Week'],
		['past_month', 'Past Month'],
	]),
	object(
		'mentioning',
		'Mentioning (Member, Company)',
		[ids('company', 'Mentioned Company', 'COMPANY'), ids('member', 'Mentioned Member', 'PEOPLE')],
		{ description: 'Companies or people mentioned in the post' },
	),
	object(
		'posted_by',
		'Posted By (Member, Company, Me)',
		[
			ids('company', 'Company', 'COMPANY', { description: 'Posts by these company pages' }),
			flag('first_connections', 'First Connections', {
				description: "Whether to find posts by the account's 1st-degree connections",
			}),
			flag('me', 'Me', { description: "Whether to find the account's own posts" }),
			ids('member', 'Member', 'PEOPLE', { description: 'Posts by these members' }),
			flag('people_you_follow', 'People You Follow', {
				description: 'Whether to find posts by people the account follows',
			}),
		],
		{ description: 'Whose posts to find. Fill in at least one field.' },
	),
	choice('sort_by', 'Sort By', [
		['date', 'Latest'],
		['relevance', 'Top Match'],
	]),
];
