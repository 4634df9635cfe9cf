// Looks over content security policies with Google's CSP Evaluator, and fails where it finds anything:
//
//   node scripts/tools/check-policies.mjs FILE...
//
// FILE is a configuration of nginx or a built index.html.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(`${process.env.TOOLS_DIR}/npm/`);
const { CspEvaluator } = require("csp_evaluator");
const { CspParser } = require("csp_evaluator/dist/parser.js");

// What is found and stays. A host with the page has no other scripts, and no uploads.
const ANSWERED = "'self' can be problematic if you host JSONP, AngularJS or user uploaded files.";

let found = 0;
for (const file of process.argv.slice(2)) {
  const policies = [...readFileSync(file, "utf8").matchAll(/"(default-src [^"]*)"/g)];
  if (policies.length === 0) throw new Error(`${file} has no policy`);
  for (const [, policy] of policies) {
    const { csp } = new CspParser(policy.replace("$page_connects_to", "'self'"));
    for (const { directive, description } of new CspEvaluator(csp).evaluate()) {
      if (description === ANSWERED) continue;
      console.error(`${file}: ${directive}: ${description}`);
      found += 1;
    }
  }
}
process.exit(found ? 1 : 0);
