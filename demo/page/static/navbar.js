// The Vue root of the navbar: profile, toasts and the confirm dialog.

const ALERT_SECONDS = 5;
const MAX_ALERTS = 6;

const navbarProfile = {
  props: { info: { type: Object, required: true } },
  computed: {
    initials() {
      return `${this.info.firstname.charAt(0)}${this.info.lastname.charAt(0)}`.toUpperCase();
    },
  },
  template: '<span class="navbar-avatar" :title="info.fullname">{{ initials }}</span>',
};

const alertList = {
  data: () => ({ alerts: [], nextId: 1 }),
  methods: {
    add(text, variant) {
      this.alerts = [...this.alerts, { id: this.nextId, text, variant }].slice(-MAX_ALERTS);
      this.nextId += 1;
    },
    remove(id) {
      this.alerts = this.alerts.filter((alert) => alert.id !== id);
    },
  },
  template: `
    <div v-if="alerts.length > 0" class="alert-wrapper">
      <b-alert v-for="alert in alerts" :key="alert.id" class="d-none d-lg-block alertBox" :show="${ALERT_SECONDS}"
        :variant="alert.variant" dismissible style="white-space: pre-line" @dismissed="remove(alert.id)"><span>{{ alert.text }}</span></b-alert>
    </div>`,
};

// As on the real page: the message goes through v-html, so a client's name is live markup here, and
// both buttons are English in every language.
const confirmDialog = {
  data: () => ({ title: '', message: '', confirmed: null }),
  methods: {
    open(title, message, confirmed) {
      Object.assign(this, { title, message, confirmed });
      this.$refs.modal.show();
    },
    confirm() {
      this.$refs.modal.hide();
      this.confirmed();
    },
    focusCancel() {
      this.$refs.cancel.focus();
    },
  },
  template: `
    <b-modal ref="modal" size="md" dialog-class="top-20" :title="title" @shown="focusCancel">
      <div class="my-3" v-html="message"></div>
      <template #modal-footer="{ cancel }">
        <b-button ref="cancel" class="m-0" variant="outline-secondary" data-test="confirm-btn-close" @click="cancel()">Cancel</b-button>
        <b-button class="m-0" variant="secondary" data-test="confirm-btn-ok" @click="confirm">Confirm</b-button>
      </template>
    </b-modal>`,
};

const navbar = new window.Vue({
  el: '#navbar',
  components: { alertList, confirmDialog, navbarProfile },
});

/** Shows a toast for five seconds; the variant is used as it comes, translated or not. */
window.ProcessMaker.alert = (text, variant) => navbar.$refs.alerts.add(text, variant);

/** Asks before something that can't be undone; `confirmed` is called only on Confirm. */
window.ProcessMaker.confirmModal = (title, message, confirmed) =>
  navbar.$refs.confirm.open(title, message, confirmed);
