// The pager under the list. Its pages are one more than needed when the total is an exact multiple.

const { layout, pageSizes } = window.ProcessMaker.page;
const hasRoles = layout !== '4.1';

export const listPager = {
  mixins: [window.Vuetable.VuetablePaginationMixin],
  props: { page: { type: Object, required: true } },
  data: () => ({ hasRoles, pageSizes, words: window.ProcessMaker.words }),
  computed: {
    noun() {
      return this.page.total === 1 ? this.words['Auth Client'] : this.words['Auth Clients'];
    },
    numbers() {
      const length = this.notEnoughPages ? this.totalPage : this.windowSize;
      const first = this.notEnoughPages ? 1 : this.windowStart;
      return Array.from({ length }, (_, position) => first + position);
    },
  },
  methods: {
    currentMark(number) {
      if (!hasRoles) {
        return null;
      }
      return this.isCurrentPage(number) ? this.words.Page : '';
    },
  },
  watch: {
    page: { immediate: true, handler: 'setPaginationData' },
  },
  template: `
    <div class="w-100 d-flex my-2 px-2">
      <div class="pt-1 mr-auto">
        <div class="pagination">{{ page.from + 1 }} - {{ page.to }} {{ words.of }} {{ page.total }} {{ noun }}</div>
      </div>
      <div class="justify-content-end button-pagination">
        <div :role="hasRoles ? 'navigation' : null" :aria-label="hasRoles ? words.Pagination : null" :class="css.wrapperClass">
          <div class="pagination-nav-item" :class="['icon item', { disabled: isOnFirstPage }]" @click="loadPage(1)"><i class="fas fa-angle-double-left"></i></div>
          <div class="pagination-nav-item" :class="['icon item', { disabled: isOnFirstPage }]" @click="loadPage('prev')"><i class="fas fa-angle-left"></i></div>
          <div v-for="number in numbers" class="pagination-nav-item" :class="['item', { 'active large': isCurrentPage(number) }]"
            :aria-current="currentMark(number)" @click="loadPage(number)">{{ number }}</div>
          <div class="pagination-nav-item" :class="['icon item', { disabled: isOnLastPage }]" @click="loadPage('next')"><i class="fas fa-angle-right"></i></div>
          <div class="pagination-nav-item" :class="['icon item', { disabled: isOnLastPage }]" @click="loadPage(totalPage)"><i class="fas fa-angle-double-right"></i></div>
          <select class="pagination-nav-item pagination-nav-drop" :aria-label="words['Per page']" @change="$emit('change-per-page', Number($event.target.value))">
            <option v-for="size in pageSizes" :value="size">{{ size }}</option>
          </select>
        </div>
      </div>
    </div>`,
};
