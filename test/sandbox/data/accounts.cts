interface LinkedInAccount {
	id: string;
	name: string;
	username: string;
	status?: string;
	features?: string[];
	created: string;
	organizations?: Array<{ name: string; id: string }>;
}

function linkedIn(account: LinkedInAccount, index: number) {
	const { id, name, username, status = 'OK', features, created, organizations = [] } = account;
	return {
		object: 'Account',
		type: 'LINKEDIN',
		id,
		name,
		created_at: created,
		signatures: [],
		groups: [],
		sources: [{ id: `${id}_MESSAGING`, status }],
		connection_params: {
			im: {
				id: `ACoAAB${String(index).padStart(2, '0')}demo${username.replace(/\W/g, '')}`,
				publicIdentifier: username,
				username: name,
				premiumId: features?.length ? `${4_200_000 + index}` : null,
				premiumContractId: features?.includes('recruiter') ? `${3_100_000 + index}` : null,
				...(features === undefined ? {} : { premiumFeatures: features }),
				organizations: organizations.map((organization) => ({
					name: organization.name,
					messaging_enabled: true,
					organization_urn: `urn:li:fsd_company:${organization.id}`,
					mailbox_urn: `urn:li:fsd_profile:${organization.id}`,
				})),
			},
		},
		last_fetched_at: '2026-05-18T07:30:00.000Z',
	};
}

function other(type: string, id: string, name: string, params: Record<string, unknown>) {
	return {
		object: 'Account',
		type,
		id,
		name,
		created_at: '2025-11-03T09:12:44.120Z',
		signatures: [],
		groups: [],
		sources: [{ id: `${id}_MAILS`, status: 'OK' }],
		connection_params: params,
	};
}

const mail = { imap_host: 'imap.example.com', imap_port: 993, imap_user: 'maria@example.com' };

const profiles: LinkedInAccount[] = [
	{
		id: 'acc_linkedin_demo',
		name: 'Maria Schmidt',
		username: 'maria-schmidt-demo',
		features: ['sales_navigator', 'recruiter'],
		created: '2025-09-14T10:01:22.031Z',
		organizations: [{ name: 'Schmidt Beratung GmbH', id: '90417211' }],
	},
	{
		id: 'acc_linkedin_classic',
		name: 'Tom Baker',
		username: 'tom-baker-demo',
		features: [],
		created: '2025-10-02T15:44:09.557Z',
	},
	{
		id: 'acc_linkedin_premium',
		name: 'Léa Moreau',
		username: 'lea-moreau-demo',
		features: ['premium'],
		created: '2025-10-21T08:20:51.004Z',
	},
	{
		id: 'acc_linkedin_expired',
		name: 'Jonas Weber',
		username: 'jonas-weber-demo',
		status: 'CREDENTIALS',
		features: ['sales_navigator'],
		created: '2025-06-30T12:00:00.000Z',
	},
	{
		id: 'acc_linkedin_stopped',
		name: 'Priya Patel',
		username: 'priya-patel-demo',
		status: 'STOPPED',
		features: ['premium'],
		created: '2025-07-11T17:31:40.918Z',
	},
	{
		id: 'acc_linkedin_unknown',
		name: 'Sam O’Brien',
		username: 'sam-obrien-demo',
		created: '2026-01-08T11:15:03.640Z',
	},
];

const [demo, classic, ...rest] = profiles.map(linkedIn);

/** The sandbox's accounts: LinkedIn accounts mixed with others, like in a real account list. */
export const defaultAccounts: readonly object[] = [
	other('MAIL', 'acc_mail_demo', 'maria@example.com', { mail }),
	demo,
	classic,
	other('WHATSAPP', 'acc_whatsapp_demo', '+49 30 0000000', { im: { phone_number: '49300000000' } }),
	...rest,
	other('GOOGLE_OAUTH', 'acc_google_demo', 'tom@example.com', {
		mail: { username: 'tom@example.com' },
	}),
];
