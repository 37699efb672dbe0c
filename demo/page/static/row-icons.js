// The two icon buttons of a row, up to 4.5.

export const rowIcons = {
  data: () => ({ words: window.ProcessMaker.words }),
  template: `
    <div class="actions">
      <div class="popout">
        <b-button v-b-tooltip.hover variant="link" :title="words.Edit" @click="$emit('edit')"><i class="fas fa-pen-square fa-lg fa-fw"></i></b-button>
        <b-button v-b-tooltip.hover variant="link" :title="words.Remove" @click="$emit('remove')"><i class="fas fa-trash-alt fa-lg fa-fw"></i></b-button>
      </div>
    </div>`,
};
