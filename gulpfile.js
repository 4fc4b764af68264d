const { rm } = require('node:fs/promises');
const { dest, src } = require('gulp');

/** Empties `dist`, so that no file of an earlier build is published. */
exports.clean = () => rm('dist', { recursive: true, force: true });

/** Puts the icons into `dist/icons`. They are read as bytes, since gulp would else take them for text. */
exports['build:icons'] = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));
