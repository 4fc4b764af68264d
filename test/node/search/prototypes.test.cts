import { search } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();

it.each([
	'{"__proto__": {"polluted": true}}',
	'{"advanced_keywords": {"__proto__": {"polluted": true}}}',
	'{"location": [{"__proto__": {"polluted": true}, "id": "1"}]}',
	'{"constructor": {"prototype": {"polluted": true}}}',
])('JSON cannot pollute prototypes: %s', async (filtersJson) => {
	await search(sandbox.current, { specifyFilters: 'json', filtersJson, limit: 1 });
	expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	expect(JSON.stringify(sandbox.current.searches)).not.toContain('polluted');
});
