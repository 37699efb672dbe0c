// The ellipsis menu of a row, from 4.6 on; its items are in the document only while it is open.

export const rowMenu = {
  data: () => ({
    menu: window.ProcessMaker.page.rowActions,
    popper: { placement: 'bottom-end' },
    words: window.ProcessMaker.words,
  }),
  template: `
    <b-dropdown class="ellipsis-dropdown-main static-header" :variant="menu.variant" :toggle-class="menu.toggleClass"
      no-caret no-flip lazy dropleft :popper-opts="popper">
      <template #button-content><span class="text-capitalize screen-toolbar-button"><i class="fas fa-ellipsis-h ellipsis-menu-icon p-0"></i></span></template>
      <div>
        <b-dropdown-item class="ellipsis-dropdown-item mx-auto" @click="$emit('edit')">
          <div class="ellipsis-dropdown-content"><i class="pr-1 fa-fw fas fa-pen-square"></i><span>{{ words['Edit Auth Client'] }}</span></div>
        </b-dropdown-item>
        <b-dropdown-divider></b-dropdown-divider>
        <b-dropdown-item class="ellipsis-dropdown-item mx-auto" @click="$emit('remove')">
          <div class="ellipsis-dropdown-content"><i class="pr-1 fa-fw fas fa-trash-alt"></i><span>{{ words['Delete Auth Client'] }}</span></div>
        </b-dropdown-item>
      </div>
    </b-dropdown>`,
};
