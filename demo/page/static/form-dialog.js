// Opening and closing the form dialog, in the two ways that ProcessMaker has had.

const FORM_ID = 'createEditAuthClient';

// No event of the document tells that it closed, only one of jQuery.
const jqueryDialog = {
  show: () => window.$(`#${FORM_ID}`).modal('show'),
  hide: () => window.$(`#${FORM_ID}`).modal('hide'),
  onHidden: (act) => window.$(`#${FORM_ID}`).on('hidden.bs.modal', act),
};

// Its markup names what happens when it has closed.
const bootstrapVueDialog = {
  show: (root) => root.$bvModal.show(FORM_ID),
  hide: (root) => root.$bvModal.hide(FORM_ID),
  onHidden: () => undefined,
};

export const formDialog =
  window.ProcessMaker.page.dialog === 'jquery' ? jqueryDialog : bootstrapVueDialog;
