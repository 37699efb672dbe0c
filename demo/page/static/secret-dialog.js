// The one-time secret of a created client (2026 line): shown here and nowhere else.

export const secretDialog = {
  data: () => ({ secret: '' }),
  methods: {
    open(secret) {
      this.secret = secret;
      this.$refs.modal.show();
    },
    copy() {
      this.$refs.secret.select();
      document.execCommand('copy');
    },
    // Only the button tells the page to read its list again; Esc leaves it as it was.
    close() {
      this.$refs.modal.hide();
      this.$emit('closed');
    },
  },
  template: `
    <b-modal id="secretModal" ref="modal" title="Client Secret" size="md" centered no-close-on-backdrop hide-header-close @hidden="secret = ''">
      <div class="alert alert-warning" role="alert"><i class="fas fa-exclamation-triangle"></i> Copy this secret now. It is not shown again.</div>
      <div class="form-group mb-0">
        <label for="secret">Client Secret</label>
        <div class="input-group">
          <input id="secret" ref="secret" type="text" class="form-control" readonly :value="secret">
          <div class="input-group-append">
            <button type="button" class="btn btn-outline-secondary" aria-label="Copy Client Secret To Clipboard" @click="copy"><i class="fas fa-clipboard"></i></button>
          </div>
        </div>
      </div>
      <template #modal-footer><b-button variant="secondary" @click="close">Close</b-button></template>
    </b-modal>`,
};
