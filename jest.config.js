// `npm run test:1x`: n8n-core and n8n-workflow of n8n 1.x for everyone, the built package included.
const isN8n1 = process.env.N8N_ENGINE === 'n8n-1';

/** @type {import('jest').Config} */
module.exports = {
	testMatch: ['<rootDir>/test/**/*.test.cts'],
	moduleFileExtensions: ['js', 'cjs', 'ts', 'cts', 'json', 'node'],
	transform: {
		'\\.c?ts$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
				module: { type: 'commonjs' },
			},
		],
	},
	testPathIgnorePatterns: ['/node_modules/'],
	modulePathIgnorePatterns: [
		'<rootDir>/dist/package.json',
		'<rootDir>/test/e2e',
		'<rootDir>/test/engines',
	],
	testTimeout: 30_000,
	...(isN8n1 && {
		moduleNameMapper: {
			'^(n8n-core|n8n-workflow)(/.*)?$': '<rootDir>/test/engines/n8n-1/node_modules/$1$2',
		},
		// This engine leaves a handle open.
		forceExit: true,
	}),
};
