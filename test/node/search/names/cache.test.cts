import { Lookup, type Candidate } from '../../../../nodes/PostPress/filters/lookup';
import { FieldPath } from '../../../../nodes/PostPress/filters/fieldPath';
import { cachedLookUp } from '../../../../nodes/PostPress/resources/linkedInSearch/names/candidateCache';
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

it('asks again after 24 hours, not before', async () => {
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

it('remembers 5,000 names, and forgets the oldest first', async () => {
	const { asked, ask } = directory('bound');
	for (let name = 0; name < 5_001; name++) await ask(`place ${name}`);
	await ask('place 5000');
	await ask('place 1');
	expect(asked).toHaveLength(5_001);
	await ask('place 0');
	expect(asked).toHaveLength(5_002);
});

it('shares a look-up in flight with other runs, and its answer', async () => {
	const first = directory('shared');
	const second = directory('shared');
	const answers = await Promise.all([first.ask('Rome'), second.ask('Rome'), first.ask('Rome')]);
	expect([...first.asked, ...second.asked]).toEqual(['Rome']);
	expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

it('shares a failure in its own run, while another run asks for itself, once', async () => {
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
