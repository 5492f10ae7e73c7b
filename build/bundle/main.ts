import { writeBundle } from './bundle.ts';

const { code, functions } = await writeBundle();
console.log(`dist/Code.js: ${Math.round(code.length / 1024)} KB, functions ${functions.join(', ')}`);
