// The form dialog: rendered at the end of body while it is open, gone when it is closed.

export const pmModal = {
  inheritAttrs: false,
  props: {
    id: { type: String, required: true },
    title: { type: String, required: true },
    cancel: { type: String, required: true },
    save: { type: String, required: true },
  },
  template: `
    <b-modal :id="id" size="md" centered no-close-on-backdrop @shown="$emit('shown')" @hidden="$emit('hidden')">
      <template #modal-title><div>{{ title }}</div></template>
      <slot></slot>
      <template #modal-footer="modal">
        <b-button variant="outline-secondary" @click="modal.cancel()">{{ cancel }}</b-button>
        <b-button variant="secondary" @click="$emit('save')">{{ save }}</b-button>
      </template>
    </b-modal>`,
};
