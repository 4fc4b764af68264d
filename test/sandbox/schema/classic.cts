import {
	amount,
	closed,
	flag,
	headcountBuckets,
	id,
	language,
	list,
	networkDistance,
	oneNumber,
	oneText,
	text,
	variant,
} from './parts.cts';

export const classicPeople = variant('classic', 'people', {
	industry: list(id('INDUSTRY')),
	location: list(id('LOCATION')),
	profile_language: list(language),
	network_distance: networkDistance,
	company: list(id('COMPANY')),
	past_company: list(id('COMPANY')),
	school: list(id('SCHOOL')),
	service: list(id('SERVICE')),
	connections_of: list(id('CONNECTIONS')),
	followers_of: list(id('PEOPLE')),
	open_to: list(oneText('proBono', 'boardMember')),
	advanced_keywords: closed({
		first_name: text,
		last_name: text,
		title: text,
		company: text,
		school: text,
	}),
});

export const classicCompanies = variant('classic', 'companies', {
	industry: list(id('INDUSTRY')),
	location: list(id('LOCATION')),
	has_job_offers: flag,
	headcount: headcountBuckets,
	network_distance: networkDistance,
});

export const classicPosts = variant('classic', 'posts', {
	sort_by: oneText('relevance', 'date'),
	date_posted: oneText('past_day', 'past_week', 'past_month'),
	content_type: oneText('videos', 'images', 'live_videos', 'collaborative_articles', 'documents'),
	posted_by: closed({
		member: list(id('PEOPLE')),
		company: list(id('COMPANY')),
		me: flag,
		first_connections: flag,
		people_you_follow: flag,
	}),
	mentioning: closed({ member: list(id('PEOPLE')), company: list(id('COMPANY')) }),
	author: closed({
		industry: list(id('INDUSTRY')),
		company: list(id('COMPANY')),
		keywords: text,
	}),
});

export const classicJobs = variant('classic', 'jobs', {
	sort_by: oneText('relevance', 'date'),
	date_posted: amount,
	region: id('LOCATION'),
	location: list(id('LOCATION')),
	location_within_area: amount,
	industry: list(id('INDUSTRY')),
	seniority: list(oneText('executive', 'director', 'mid_senior', 'associate', 'entry', 'intern')),
	function: list(id('JOB_FUNCTION')),
	role: list(id('JOB_TITLE')),
	job_type: list(
		oneText('full_time', 'part_time', 'contract', 'temporary', 'volunteer', 'internship', 'other'),
	),
	company: list(id('COMPANY')),
	presence: list(oneText('on_site', 'hybrid', 'remote')),
	easy_apply: flag,
	has_verifications: flag,
	under_10_applicants: flag,
	in_your_network: flag,
	fair_chance_employer: flag,
	benefits: list(
		oneText(
			'medical_insurance',
			'vision_insurance',
			'dental_insurance',
			'disability_insurance',
			'401(k)',
			'pension_plan',
			'paid_maternity_leave',
			'paid_paternity_leave',
			'commuter_benefits',
			'student_loan_assistance',
			'tuition_assistance',
		),
	),
	commitments: list(
		oneText(
			'career_growth_and_learning',
			'diversity_equity_and_inclusion',
			'environmental_sustainability',
			'social_impact',
			'work_life_balance',
		),
	),
	minimum_salary: {
		oneOf: [
			closed(
				{
					currency: oneText('USD', 'AUD', 'CAD'),
					value: oneNumber(40, 60, 80, 100, 120, 140, 160, 180, 200),
				},
				['currency', 'value'],
			),
			closed(
				{
					currency: oneText('GBP'),
					value: oneNumber(20, 30, 40, 50, 60, 70, 80, 90, 100),
				},
				['currency', 'value'],
			),
		],
	},
});
