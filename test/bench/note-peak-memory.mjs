// Loaded into a Node process that is measured: notes, when it ends, the most memory that it held (in kB, as getrusage counts).
import { appendFileSync } from 'node:fs';

const file = process.env.TOC_BENCH_PEAK_FILE;
if (file !== undefined) process.on('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
