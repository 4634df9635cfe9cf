// The form that stands in index.html while the page is on its way: filled in from the link, and sent as soon as the page
// has come, which takes it over (src/browser/early.rs).

const form = document.querySelector("#early form");
const link = new URLSearchParams(location.search);
for (const [id, name] of [["project-id", "project_id"], ["config-id", "config_id"], ["user-name", "user_name"]]) {
  // As a default, by which the page tells what was typed: the link it reads itself.
  document.getElementById(id).defaultValue = link.get(name) ?? "";
}

form.onsubmit = event => {
  event.preventDefault();
  form.dataset.sent = "";
  form.nextElementSibling.textContent = "Loading…";
};
form.querySelector("button").disabled = false;
