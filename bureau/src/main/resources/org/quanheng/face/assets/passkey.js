// Asks the reader's device to make or use a passkey (W3C Web Authentication Level 3). A form that
// carries what to ask is shown only where the browser can; the answer goes in the form.

const able =
  window.isSecureContext &&
  typeof PublicKeyCredential?.parseCreationOptionsFromJSON === "function" &&
  // a passkey belongs to a name, never to a bare address (section 5.1.2)
  !/^[\d.]+$|:/.test(location.hostname.replace(/^\[|\]$/g, ""));

const asking = {
  create: (options) =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    }),
  get: (options) =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
    }),
};

if (able) {
  for (const notice of document.querySelectorAll("[data-passkey-missing]")) {
    notice.remove();
  }
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const button = form.querySelector("[type=submit]");
      const failed = form.querySelector("[data-failed]");
      button.disabled = true;
      failed.hidden = true;
      try {
        const answer = await asking[form.dataset.passkey](JSON.parse(form.dataset.options));
        form.elements.answer.value = JSON.stringify(answer.toJSON());
        form.submit();
      } catch {
        failed.hidden = false;
        button.disabled = false;
      }
    });
  }
}
