// The form that stands in index.html while the page is on its way: filled in from the link, and sent; the page, once it has
// come, takes over the form and what it has asked for (src/browser/early.rs).

const form = document.querySelector("#early form");
const link = new URLSearchParams(location.search);
const inputs = ["project-id", "config-id", "user-name", "token"].map(id => document.getElementById(id));
["project_id", "config_id", "user_name"].forEach((name, place) => {
  // As a default, by which the page tells what was typed: the link it reads itself.
  inputs[place].defaultValue = link.get(name) ?? "";
});

form.onsubmit = event => {
  event.preventDefault();
  form.dataset.sent = "";
  const status = form.nextElementSibling;
  // With the list the page has come: it takes the form next, and asks itself.
  if (status === null) return;
  status.textContent = "Loading…";
  form.ahead?.();
  try {
    askAhead();
  } catch {
    // The deployment block cannot be read: the page says so when it comes.
  }
};
form.querySelector(".primary").disabled = false;

// Sends the request that the page will begin with. What is to be asked the page knows alone (src/api), so this is done only
// where nothing has to be encoded, chosen or told to the reader, and the page takes the answer only if it asks for the same.
function askAhead() {
  const [project_id, config_id, user_name, token] = inputs.map(({ value }) => value.trim());
  const [{ base_url }, another] = JSON.parse(document.getElementById("deployment").textContent).endpoints
    .filter(({ name }) => name === (link.get("endpoint") ?? name));
  const given = [base_url, project_id, config_id, user_name, token].join(" ");
  if (another || /offset|limit/.test(link) || inputs.some(({ defaultValue, value }) => defaultValue && defaultValue !== value)
    || !/^(https?:\/\/[\w.:-]+|\/[\w.-]+)(\/[\w.-]+)*( \w[\w-]{0,127}){2}  [!-~]+$/.test(given)) return;

  const url = `${base_url}/v1/${project_id}/hotspot-session-config/${config_id}/non-migration-users?offset=0&limit=${link.get("scope") === "all" ? 100 : 10}`;
  const abort = new AbortController();
  const answer = fetch(url, {
    headers: { "X-Auth-Token": token },
    signal: abort.signal,
    cache: "no-store",
    redirect: "manual",
    referrerPolicy: "no-referrer",
  });
  // Whoever takes it hears of it.
  answer.catch(() => {});
  // The answer, for a request that asks for the same, and along with whose signal it ends; any other one ends it.
  form.ahead = (wanted, by, signal) => {
    form.ahead = null;
    if (wanted !== url || by !== token) return abort.abort();
    signal.onabort = () => abort.abort();
    return answer;
  };
}
