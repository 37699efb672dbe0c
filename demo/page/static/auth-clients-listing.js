// The list of clients: vuetable over one GET of everything, again at every page and every search.

import { apiClient } from './api-client.js';
import { listLoader } from './list-loader.js';
import { countPages, cutPage } from './list-page.js';
import { listPager } from './list-pager.js';
import { rowIcons } from './row-icons.js';
import { rowMenu } from './row-menu.js';

const SEARCH_DELAY_MS = 250;
const REDIRECT_LENGTH = 20;
const { page: facts, words } = window.ProcessMaker;

const FIELDS = [
  { title: words['Client ID'], name: 'id' },
  { title: words.Name, name: facts.nameCell === 'html' ? 'name' : '__slot:name' },
  {
    title: words.Redirect,
    name: 'redirect',
    callback: (redirect) => `${redirect.toString().substr(0, REDIRECT_LENGTH)}...`,
  },
  ...(facts.secretColumn ? [{ title: words['Client Secret'], name: '__slot:secret' }] : []),
  { title: '', name: '__slot:actions' },
];

export const authClientsListing = {
  components: {
    listLoader,
    listPager,
    rowActions: facts.rowActions === 'icons' ? rowIcons : rowMenu,
    vuetable: window.Vuetable.Vuetable,
  },
  props: {
    filter: { type: String, default: '' },
    permission: { type: Array, default: () => [] },
  },
  data: () => ({
    data: null,
    css: { tableClass: 'table table-hover table-responsive-lg text-break mb-0' },
    fields: FIELDS,
    hasNameSlot: facts.nameCell === 'slot',
    isEmpty: false,
    isFailed: false,
    isLoading: false,
    isWaiting: false,
    page: 1,
    perPage: facts.pageSizes[0],
    searchTimer: 0,
    words,
  }),
  watch: {
    filter() {
      clearTimeout(this.searchTimer);
      this.searchTimer = setTimeout(this.search, SEARCH_DELAY_MS);
    },
  },
  created() {
    this.cellIds = new WeakMap();
  },
  mounted() {
    this.fetch();
  },
  methods: {
    async fetch() {
      this.isLoading = true;
      this.isWaiting = true;
      this.isFailed = false;
      const { data } = await this.readClients();
      this.isWaiting = false;
      this.data = cutPage(data.data, this.filter, this.page, this.perPage);
      this.page = this.data.current_page;
      this.isEmpty = data.data.length === 0;
      this.isLoading = false;
    },
    // Nobody catches a failure: the loader or its panel stays, and a toast tells what the server said.
    async readClients() {
      try {
        return await apiClient.get('/oauth/clients', { baseURL: '/' });
      } catch (error) {
        this.isFailed = facts.listFailure === 'panel';
        throw error;
      }
    },
    // A search during a load is dropped, so a failed load leaves the search box dead.
    search() {
      if (this.isLoading) {
        return;
      }
      this.page = 1;
      this.fetch();
    },
    changePage(page) {
      const steps = { prev: this.page - 1, next: this.page + 1 };
      const wanted = steps[page] ?? page;
      this.page = Math.min(Math.max(wanted, 1), this.data.last_page);
      this.fetch();
    },
    changePerPage(size) {
      this.perPage = size;
      if (this.page * size > this.data.total) {
        this.page = countPages(this.data.total, size);
      }
      this.fetch();
    },
    cellId(client) {
      if (!this.cellIds.has(client)) {
        const random = Math.random().toString(36).slice(2, 10).padEnd(8, '0');
        this.cellIds.set(client, `${client.id}-${random}`);
      }
      return this.cellIds.get(client);
    },
    copySecret(client) {
      this.$refs.copytext.value = client.secret;
      this.$refs.copytext.select();
      document.execCommand('copy');
    },
    remove(client) {
      const question = words['Are you sure you want to delete the auth client'];
      window.ProcessMaker.confirmModal(
        words['Caution!'],
        `${question} ${client.name}${words['?']}`,
        () => this.deleteClient(client),
      );
    },
    async deleteClient(client) {
      await apiClient.delete(`/oauth/clients/${client.id}`, { baseURL: '/' });
      window.ProcessMaker.alert(words['The auth client was deleted.'], 'success');
      this.fetch();
    },
  },
  template: `
    <div class="data-table">
      <list-loader v-show="isWaiting || isEmpty" :is-empty="isEmpty && !isWaiting" :is-failed="isFailed"></list-loader>
      <div v-show="!isWaiting && !isEmpty" class="card card-body table-card">
        <vuetable :api-mode="false" :data="data" :fields="fields" :css="css" pagination-path="" :no-data-template="words['No Data Available']">
          <template #name="{ rowData }"><span :id="cellId(rowData)">{{ rowData.name }}</span></template>
          <template #secret="{ rowData }">
            <b-button v-b-tooltip.hover variant="link" class="copylink" :title="words['Copy Client Secret To Clipboard']"
              :aria-describedby="hasNameSlot ? cellId(rowData) : null" @click="copySecret(rowData)"><i class="fas fa-clipboard fa-lg fa-fw"></i></b-button>
            {{ rowData.secret.substr(0, 10) }}...
          </template>
          <template #actions="{ rowData }"><row-actions @edit="$emit('edit', rowData)" @remove="remove(rowData)"></row-actions></template>
        </vuetable>
        <list-pager v-if="data" :page="data" @vuetable-pagination:change-page="changePage" @change-per-page="changePerPage"></list-pager>
        <textarea ref="copytext" class="copytext"></textarea>
      </div>
    </div>`,
};
