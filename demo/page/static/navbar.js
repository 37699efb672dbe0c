// The Vue root of the navbar: profile, toasts and the question before a delete.

import { confirmDialog } from './confirm-dialogs.js';

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
  data: () => ({ alerts: [], isBare: window.ProcessMaker.page.alertText === 'bare', nextId: 1 }),
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
        :variant="alert.variant" dismissible style="white-space: pre-line" @dismissed="remove(alert.id)"><template v-if="isBare">{{ alert.text }}</template><span v-else>{{ alert.text }}</span></b-alert>
    </div>`,
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
