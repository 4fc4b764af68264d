import { Lookup, type Candidate } from '../../../../nodes/PostPress/filters/lookup';
import { FieldPath } from '../../../../nodes/PostPress/filters/fieldPath';
import type { FilterValueType } from '../../../../nodes/PostPress/filters/filterValueTypes';
import {
	cachedLookUp,
	type LookupScope,
} from '../../../../nodes/PostPress/resources/linkedInSearch/names/candidateCache';
import { resolveNames } from '../../../../nodes/PostPress/resources/linkedInSearch/names/resolveNames';

const HOUR = 60 * 60 * 1000;
const place = FieldPath.inJson('UTC');
const lookup = (text: string) => new Lookup('LOCATION', text, place);

/** Asks for names as one run of the node; `asked` holds what reached the API. */
function directory(
	accountId: string,
	answer = async (text: string): Promise<Candidate[]> => [{ id: `id of ${text}`, title: text }],
) {
	const asked: string[] = [];
	const scope = {
		baseUrl: 'https://api.example.com/v1',
		accountId,
		service: 'CLASSIC' as const,
		run: {},
	};
	const lookUp = cachedLookUp(scope, async (_type, text) => {
		asked.push(text);
		return await answer(text);
	});
	const ask = async (text: string) =>
		await resolveNames({ location: [lookup(text)] }, lookUp, 'exact');
	return { asked, ask };
}

afterEach(() => jest.restoreAllMocks());

it('a look-up is repeated after 24 hours, not before', async () => {
	const { asked, ask } = directory('age');
	const now = Date.now();
	const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
	await ask('Berlin');
	clock.mockReturnValue(now + 24 * HOUR - 1);
	await ask('Berlin');
	expect(asked).toEqual(['Berlin']);
	clock.mockReturnValue(now + 24 * HOUR);
	await ask('Berlin');
	expect(asked).toEqual(['Berlin', 'Berlin']);
});

it('the cache holds 5,000 names, and drops the oldest first', async () => {
	const { asked, ask } = directory('bound');
	for (let name = 0; name < 5_001; name++) await ask(`place ${name}`);
	await ask('place 5000');
	await ask('place 1');
	expect(asked).toHaveLength(5_001);
	await ask('place 0');
	expect(asked).toHaveLength(5_002);
});

it('runs share a pending look-up and its result', async () => {
	const first = directory('shared');
	const second = directory('shared');
	const answers = await Promise.all([first.ask('Rome'), second.ask('Rome'), first.ask('Rome')]);
	expect([...first.asked, ...second.asked]).toEqual(['Rome']);
	expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

it('a failed look-up is shared within its run, while another run sends its own, once', async () => {
	const failing = directory('failing', async () => await Promise.reject(new Error('canceled')));
	const other = directory('failing');
	const outcomes = await Promise.allSettled([
		failing.ask('Oslo'),
		failing.ask('Oslo'),
		other.ask('Oslo'),
		other.ask('Oslo'),
	]);
	expect(outcomes.map(({ status }) => status)).toEqual([
		'rejected',
		'rejected',
		'fulfilled',
		'fulfilled',
	]);
	expect(failing.asked).toEqual(['Oslo']);
	expect(other.asked).toEqual(['Oslo']);
});

/** Look-ups of one scope, as the node's own code asks for them; `asked` counts what reached the API. */
function lookUps(changes: Partial<LookupScope>, answers: Array<() => Promise<Candidate[]>>) {
	const scope: LookupScope = {
		baseUrl: 'https://api.example.com/v1',
		accountId: 'look-ups',
		service: 'CLASSIC',
		run: {},
		...changes,
	};
	const state = { asked: 0 };
	const lookUp = cachedLookUp(scope, async () => await answers[state.asked++]());
	return { state, lookUp };
}

const giving =
	(...candidates: Candidate[]) =>
	async () =>
		await Promise.resolve(candidates);
const berlin = { id: '1', title: 'Berlin' };

it('an empty result is not cached, because the value may be created later', async () => {
	const { lookUp, state } = lookUps({}, [giving(), giving(berlin), giving()]);
	expect(await lookUp('LOCATION', 'none')).toEqual([]);
	expect(await lookUp('LOCATION', 'none')).toEqual([berlin]);
	expect(await lookUp('LOCATION', 'none')).toEqual([berlin]);
	expect(state.asked).toBe(2);
});

it.each<FilterValueType>([
	...(['ACCOUNT_LISTS', 'GROUPS', 'HIRING_PROJECTS', 'LEAD_LISTS', 'PERSONA'] as const),
	...(['RECENT_SEARCHES', 'SAVED_ACCOUNTS', 'SAVED_FILTERS', 'SAVED_SEARCHES'] as const),
])("the account's own %s are cached for only a minute", async (type) => {
	const now = Date.now();
	const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
	const { lookUp, state } = lookUps({}, [giving(berlin), giving(berlin)]);
	await lookUp(type, 'own');
	clock.mockReturnValue(now + 59_999);
	await lookUp(type, 'own');
	expect(state.asked).toBe(1);
	clock.mockReturnValue(now + 60_000);
	await lookUp(type, 'own');
	expect(state.asked).toBe(2);
});

it('only IDs and titles are cached, plus the details that Recruiter requires', async () => {
	const verbose = { ...berlin, additional_data: { is_selection: true, words: 'many' } };
	const classic = lookUps({}, [giving(verbose)]);
	expect(await classic.lookUp('JOB_TITLE', 'verbose')).toEqual([berlin]);
	const recruiter = lookUps({ service: 'RECRUITER' }, [giving(verbose), giving(verbose)]);
	expect(await recruiter.lookUp('JOB_TITLE', 'verbose')).toEqual([verbose]);
	expect(await recruiter.lookUp('SKILL', 'verbose')).toEqual([berlin]);
});

it.each<[string, Partial<LookupScope>]>([
	['account', { accountId: 'another' }],
	['base URL', { baseUrl: 'https://other.example.com/v1' }],
	['service', { service: 'RECRUITER' }],
])('each %s has its own cache entries', async (what, changes) => {
	const name = `for each ${what}`;
	await lookUps({}, [giving(berlin)]).lookUp('LOCATION', name);
	const other = lookUps(changes, [giving(berlin)]);
	await other.lookUp('LOCATION', name);
	expect(other.state.asked).toBe(1);
});

it('a look-up that fails late does not remove a newer one', async () => {
	const now = Date.now();
	const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
	let fail = () => {};
	const late = async () =>
		await new Promise<Candidate[]>((_resolve, reject) => (fail = () => reject(new Error('late'))));
	const older = lookUps({}, [late]).lookUp('SAVED_SEARCHES', 'late');
	clock.mockReturnValue(now + 60_000);
	const newer = lookUps({}, [giving(berlin), giving(berlin)]);
	await newer.lookUp('SAVED_SEARCHES', 'late');
	fail();
	await expect(older).rejects.toThrow('late');
	await newer.lookUp('SAVED_SEARCHES', 'late');
	expect(newer.state.asked).toBe(1);
});
