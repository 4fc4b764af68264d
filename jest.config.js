const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: '<rootDir>/test/jest/environment.cts',
	testSequencer: '<rootDir>/test/jest/sequencer.cjs',
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
	// For a busy machine: a test that hangs ends, a slow one does not fail.
	testTimeout: 120_000,
	moduleNameMapper: { '^n8n-workflow$': '<rootDir>/test/support/n8nWorkflow.cts' },
	// Three on two cores: some tests mostly wait.
	maxWorkers: Math.ceil(availableParallelism() * 1.5),
	// Tests that wait, for a time-out for example, and run beside the others of their file.
	maxConcurrency: 20,
};
