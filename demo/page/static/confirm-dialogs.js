// The question before a delete, in the two shapes that ProcessMaker has had. In both the message goes
// through v-html, as on the real page: a client's name is live markup in it.

const { page: facts, words } = window.ProcessMaker;

// In the document only while it asks.
const jqueryConfirm = {
  data: () => ({ isOpen: false, title: '', message: '', confirmed: null, words }),
  methods: {
    async open(title, message, confirmed) {
      Object.assign(this, { isOpen: true, title, message, confirmed });
      await this.$nextTick();
      window
        .$(this.$refs.modal)
        .on('hidden.bs.modal', () => {
          this.isOpen = false;
        })
        .modal('show');
    },
    close() {
      window.$(this.$refs.modal).modal('hide');
    },
    confirm() {
      this.close();
      this.confirmed();
    },
  },
  template: `
    <div v-if="isOpen" ref="modal" class="modal" tabindex="-1" role="dialog">
      <div class="modal-dialog top-20" role="document">
        <div class="modal-content">
          <div class="modal-header">
            <h5 class="modal-title">{{ title }}</h5>
            <button type="button" class="close" @click="close">&times;</button>
          </div>
          <div class="modal-body"><div class="my-3" v-html="message"></div></div>
          <div class="modal-footer">
            <button id="cancel" type="button" class="btn btn-outline-secondary" @click="close">{{ words.Cancel }}</button>
            <button id="confirm" type="button" class="btn btn-secondary" @click="confirm">{{ words.Confirm }}</button>
          </div>
        </div>
      </div>
    </div>`,
};

// Both buttons are English in every language.
const bootstrapVueConfirm = {
  data: () => ({
    title: '',
    message: '',
    confirmed: null,
    testIds: facts.confirmTestIds ? ['confirm-btn-close', 'confirm-btn-ok'] : [],
  }),
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
        <b-button ref="cancel" class="m-0" variant="outline-secondary" :data-test="testIds[0]" @click="cancel()">Cancel</b-button>
        <b-button class="m-0" variant="secondary" :data-test="testIds[1]" @click="confirm">Confirm</b-button>
      </template>
    </b-modal>`,
};

export const confirmDialog = facts.dialog === 'jquery' ? jqueryConfirm : bootstrapVueConfirm;
