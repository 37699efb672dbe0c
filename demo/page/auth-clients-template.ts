// The raw markup of #authClients: what Vue compiles in place when the page starts.
import type { Words } from '../strings.ts';
import { renderFormDialog, type Text } from './form-dialog-template.ts';
import { escapeHtml, jsonAttribute } from './html.ts';
import type { PageFacts } from './page-facts.ts';

/** The element with its tags still unresolved; `:permission` is there when the page facts say so. */
export function renderAuthClientsTemplate(
  page: PageFacts,
  words: Words,
  permissions: readonly string[],
): string {
  const text: Text = (key) => escapeHtml(words[key]);
  const permission = page.permissionAttribute ? ` :permission="${jsonAttribute(permissions)}"` : '';
  return `<div id="authClients">
    ${renderFormDialog(page, text)}
    ${page.secretDialog ? '<secret-dialog ref="secretDialog" @closed="reload"></secret-dialog>' : ''}
    <div class="px-3 page-content">
      <div id="search-bar" vcloak class="search mb-3">
        <div class="d-flex flex-column flex-md-row">
          <div class="flex-grow-1">
            <div id="search" class="mb-3 mb-md-0">
              <div class="input-group w-100">
                ${renderSearch(page, text)}
              </div>
            </div>
          </div>
          <div class="d-flex ml-md-2 flex-column flex-md-row">
            ${renderCreateControl(page, text)}
          </div>
        </div>
      </div>
      <div class="container-fluid">
        <auth-clients-listing ref="authClientList" :filter="filter"${permission} @edit="edit"></auth-clients-listing>
      </div>
    </div>
  </div>`;
}

function renderSearch(page: PageFacts, text: Text): string {
  const [id, label] =
    page.layout === '4.1' ? ['', ''] : ['id="search-box" ', ` aria-label="${text('Search')}"`];
  return `<input ${id}v-model="filter" class="form-control" placeholder="${text('Search')}"${label}>
                <div class="input-group-append">
                  <button type="button" class="btn btn-primary"${label}><i class="fas fa-search"></i></button>
                </div>`;
}

function renderCreateControl(page: PageFacts, text: Text): string {
  const content = `<i class="fas fa-plus"></i> ${text('Auth Client')}`;
  return page.dialog === 'jquery'
    ? `<a href="#" id="create_authclients" class="btn btn-secondary" data-toggle="modal" data-target="#createEditAuthClient">${content}</a>`
    : `<button class="btn btn-secondary" aria-label="Create Auth Client" @click="create">${content}</button>`;
}
