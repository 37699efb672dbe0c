// The Vue root of #authClients: the form dialog's state and what Save does with it.

import './navbar.js';
import { apiClient } from './api-client.js';
import { authClientsListing } from './auth-clients-listing.js';
import { formDialog } from './form-dialog.js';
import { pmModal } from './pm-modal.js';
import { secretDialog } from './secret-dialog.js';

const { page: facts, words } = window.ProcessMaker;

// The later title has no translation in ProcessMaker's files.
const CREATE_TITLE =
  facts.dialog === 'jquery' ? words['Create An Auth-Client'] : 'Create Auth-Client';

function blankClient() {
  return { id: null, name: '', types: [], redirect: '', secret: '' };
}

function blankErrors() {
  return { name: null, types: null, redirect: null };
}

new window.Vue({
  el: '#authClients',
  components: { authClientsListing, pmModal, secretDialog },
  data: { authClient: blankClient(), disabled: false, errors: blankErrors(), filter: '' },
  computed: {
    title() {
      return this.authClient.id === null ? CREATE_TITLE : words['Edit Auth Client'];
    },
  },
  mounted() {
    formDialog.onHidden(this.resetValues);
  },
  methods: {
    create() {
      formDialog.show(this);
    },
    // A copy of the row: the checkboxes replace `types`, so the row's own array stays as it was.
    edit(row) {
      this.authClient = { ...row };
      formDialog.show(this);
    },
    focusName() {
      document.getElementById('name').focus();
    },
    resetValues() {
      this.authClient = blankClient();
      this.errors = blankErrors();
      this.disabled = false;
    },
    async save() {
      if (this.disabled) {
        return;
      }
      this.disabled = true;
      const isNew = this.authClient.id === null;
      let answer;
      try {
        answer = await this.send(isNew);
      } catch (error) {
        this.disabled = false;
        // Only a 422 has errors. Anything else leaves undefined here, and the template then throws:
        // the real page is silent in that way, too.
        this.errors = error.response.data.errors;
        return;
      }
      formDialog.hide(this);
      const verb = isNew ? 'created' : 'saved';
      window.ProcessMaker.alert(`${words['The auth client was ']}${verb}.`, words.success);
      if (facts.secretDialog && isNew && answer.data.secret) {
        this.$refs.secretDialog.open(answer.data.secret);
      } else {
        this.reload();
      }
    },
    send(isNew) {
      return isNew
        ? apiClient.post('/oauth/clients', this.authClient, { baseURL: '/' })
        : apiClient.put(`/oauth/clients/${this.authClient.id}`, this.authClient, { baseURL: '/' });
    },
    reload() {
      this.$refs.authClientList.fetch();
    },
  },
});
