// Sends the one form of this page. A field may be called "submit", so the form's own method is asked for elsewhere.
HTMLFormElement.prototype.submit.call(document.forms[0]);
