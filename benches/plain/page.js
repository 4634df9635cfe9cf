// The same job as the page, in plain JavaScript: what the benchmark compares with.

const API = "/api/cn-north-4/v1";
const PAGE = 10, MOST = 100, PARALLEL = 6;
const ROW_HEIGHT = 32, MARGIN = 8;

const find = selector => document.querySelector(selector);
const form = find("form"), status = find("[role=status]"), filter = find("[type=search]");
const frame = find(".frame"), table = find("table"), body = find("tbody");

let pages = [], users = [], rows = [], work = new AbortController();

async function ask(offset, limit) {
  const { project_id, config_id, token } = form.elements;
  const path = [project_id, config_id].map(field => encodeURIComponent(field.value.trim()));
  const answer = await fetch(
    `${API}/${path[0]}/hotspot-session-config/${path[1]}/non-migration-users?offset=${offset}&limit=${limit}`,
    { headers: { "X-Auth-Token": token.value.trim() }, signal: work.signal, cache: "no-store" });
  const json = await answer.json();
  if (!answer.ok) throw new Error(`${answer.status} ${json.error_code}: ${json.error_msg}`);
  return json;
}

async function load(read) {
  work.abort();
  work = new AbortController();
  pages = [];
  status.textContent = "Loading…";
  try {
    await read();
    status.textContent = "";
  } catch (error) {
    if (error.name !== "AbortError") status.textContent = error.message;
  }
}

const loadPage = () => load(async () => take(0, await ask(0, PAGE)));

const loadAll = () => load(async () => {
  const first = await ask(0, MOST);
  take(0, first);
  let next = MOST;
  const read = async () => {
    while (next < first.total_count) {
      const offset = next;
      next += MOST;
      take(offset, await ask(offset, MOST));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, read));
});

// Pages may arrive in any order; what has arrived is shown, drawn once a frame.
function take(offset, { non_migrate_users }) {
  // What the filter looks into is folded once: at every key it would take most of the time.
  pages[offset / MOST] = (non_migrate_users ?? []).map(({ user_name, user_id }) =>
    ({ user_name, user_id, text: `${user_name ?? ""}\n${user_id ?? ""}`.toLowerCase() }));
  schedule();
}

let scheduled = false;
function schedule() {
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(() => {
    scheduled = false;
    users = pages.flat();
    sift();
  });
}

function sift() {
  const wanted = filter.value.trim().toLowerCase();
  rows = wanted === "" ? users : users.filter(({ text }) => text.includes(wanted));
  draw();
}

// Only the rows in view and a few on either side are drawn.
function draw() {
  const first = Math.max(0, Math.floor(frame.scrollTop / ROW_HEIGHT) - MARGIN);
  const last = Math.min(rows.length, Math.ceil((frame.scrollTop + frame.clientHeight) / ROW_HEIGHT) + MARGIN);
  table.setAttribute("aria-rowcount", rows.length + 1);
  body.replaceChildren(gap(first), ...rows.slice(first, last).map((user, place) => row(user, first + place)), gap(rows.length - last));
}

function row({ user_name, user_id }, place) {
  const row = document.createElement("tr");
  row.setAttribute("aria-rowindex", place + 2);
  row.append(cell("th", user_name), cell("td", user_id));
  return row;
}

function cell(kind, text) {
  const cell = document.createElement(kind);
  cell.textContent = text ?? "–";
  return cell;
}

function gap(count) {
  const row = document.createElement("tr");
  row.className = "gap";
  row.append(document.createElement("td"));
  row.firstChild.style.height = `${Math.max(0, count) * ROW_HEIGHT}px`;
  return row;
}

const link = new URLSearchParams(location.search);
for (const name of ["project_id", "config_id"]) form.elements[name].value = link.get(name) ?? "";

form.addEventListener("submit", event => {
  event.preventDefault();
  if (link.get("scope") === "all") loadAll(); else loadPage();
});
find("#all").addEventListener("click", loadAll);
find("#cancel").addEventListener("click", () => work.abort());
filter.addEventListener("input", sift);
frame.addEventListener("scroll", draw);
