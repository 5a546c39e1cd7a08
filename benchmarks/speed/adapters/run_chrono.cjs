// chrono-node, from the folder that it is installed in: every text is parsed, the number of dates is printed.
const { createInterface } = require("node:readline");
const { createRequire } = require("node:module");

const chrono = createRequire(process.argv[2] + "/")("chrono-node");

createInterface({ input: process.stdin }).on("line", (line) => {
  const { text, published } = JSON.parse(line);
  console.log(chrono.parse(text, new Date(published)).length);
});
