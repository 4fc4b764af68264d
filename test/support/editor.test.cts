import { coreVersion } from './core.cts';
import { useFixture } from './fixture/setup.cts';

const fixture = useFixture();

describe('listSearch', () => {
	it('searches, continues with the pagination token and passes the field’s neighbors', async () => {
		const call = {
			method: 'searchPlaces',
			parameters: { places: { values: [{ kind: 'city', id: '' }] } },
			path: 'parameters.places.values[0].id',
			credentials: fixture.server.credentials,
			filter: 'Par',
		};

		expect(await fixture.engine.listSearch(call)).toEqual({
			results: [{ name: 'Par first (city)', value: 7 }],
			paginationToken: '2',
		});
		const next = await fixture.engine.listSearch({ ...call, paginationToken: '2' });
		expect(next.results[0].name).toBe('Par 2 (city)');
	});
});

describe('testCredential', () => {
	// n8n 1.x loses the cause of a NodeApiError, and with it the rules for response codes.
	const isN8n1 = coreVersion.startsWith('1.');
	const refused = isN8n1
		? 'Authorization failed - please check your credentials'
		: 'The key is wrong';
	const offline = isN8n1
		? 'The service refused the connection - perhaps it is offline'
		: 'ECONNREFUSED';

	it.each([
		['key', 'OK', 'Connection successful!'],
		['wrong', 'Error', refused],
		['expired', 'Error', 'The plan has expired'],
	])('accepts or rejects the key "%s": %s', async (apiKey, status, message) => {
		const credentials = { ...fixture.server.credentials, apiKey };

		expect(await fixture.engine.testCredential(credentials)).toEqual({ status, message });
	});

	it('reports that the server does not respond', async () => {
		fixture.server.close();

		expect(await fixture.engine.testCredential(fixture.server.credentials)).toEqual({
			status: 'Error',
			message: offline,
		});
	});
});

describe('description', () => {
	it('is the package’s description as n8n loads it', () => {
		const { properties } = fixture.engine.description();

		expect(properties.map(({ name }) => name)).toEqual(['query', 'label', 'requestOptions']);
	});
});
