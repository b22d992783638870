#!/usr/bin/env node
const express = require("express");

const { HOST = "localhost", USER: user, TOKEN } = process.env;
const port = Number(process.env.PORT) || 3000;
const level = process.env["LEVEL"] ?? `info`;
process.env.WRITTEN = "1";
process.env.MODE ||= "dark";
delete process.env.DELETED;
const url = `http://${process.env.INSIDE}/`;
// process.env.COMMENTED
const text = "process.env.QUOTED";
const computed = process.env[`${user}_KEY`];
process.env.hasOwnProperty("NAME");
other.env.NOT_READ;

program
  .option("-d, --debug", "print more")
  .option("-c, --config <file>", "read this", "app.json")
  .option("-n, --count <number>", "how many", parseInt, 5);
yargs.option("size", { alias: "s", describe: "how large", default: 10 });
new Option("-t, --timeout <ms>").default(60).env("APP_TIMEOUT");
element.option("width");

const v1 = express.Router();
function list(req, res) {}
v1.get("/list", list);
app.get("/", (req, res) => res.send("x"));
app.get("title");
app.route("/book").get(list).post(save);
router.all("*", auth, (req, res) => {});
axios.post("/login", (data) => data);
api.post("/login", { user });
server.post("/login", { user });
fastify.route({ method: ["GET", "HEAD"], url: "/fast", handler: list });
