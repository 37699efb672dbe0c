// The raw markup of #authClients: what Vue compiles in place when the page starts.
import type { Words } from '../strings.ts';
import { escapeHtml, jsonAttribute } from './html.ts';
import type { OfferedGrant, PageFacts } from './page-facts.ts';

const GRANT_LABELS: Readonly<Record<OfferedGrant, keyof Words>> = {
  authorization_code_grant: 'Enable Authorization Code Grant',
  password_client: 'Enable Password Grant',
  personal_access_client: 'Enable Personal Access Tokens',
};

/** The element with its tags still unresolved; `:permission` is there when the page facts say so. */
export function renderAuthClientsTemplate(
  page: PageFacts,
  words: Words,
  permissions: readonly string[],
): string {
  const text = (key: keyof Words) => escapeHtml(words[key]);
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
                <input id="search-box" v-model="filter" class="form-control" placeholder="${text('Search')}" aria-label="${text('Search')}">
                <div class="input-group-append">
                  <button type="button" class="btn btn-primary" aria-label="${text('Search')}"><i class="fas fa-search"></i></button>
                </div>
              </div>
            </div>
          </div>
          <div class="d-flex ml-md-2 flex-column flex-md-row">
            <button class="btn btn-secondary" aria-label="Create Auth Client" @click="create"><i class="fas fa-plus"></i> ${text('Auth Client')}</button>
          </div>
        </div>
      </div>
      <div class="container-fluid">
        <auth-clients-listing ref="authClientList" :filter="filter"${permission} @edit="edit"></auth-clients-listing>
      </div>
    </div>
  </div>`;
}

function renderFormDialog(page: PageFacts, text: (key: keyof Words) => string): string {
  return `<pm-modal id="createEditAuthClient" :title="title" cancel="${text('Cancel')}" save="${text('Save')}" @shown="focusName" @hidden="resetValues" @save="save">
      <div class="text-right"><small>* = ${text('Required')}</small></div>
      <div class="form-group" required>
        <label for="name">${text('Name')}</label>
        <input type="text" name="name" id="name" required aria-required="true" class="form-control" v-model="authClient.name" :class="['form-control', { 'is-invalid': errors.name }]">
        <small class="form-text text-muted">${text('Name must be unique')}</small>
        <div class="invalid-feedback" role="alert" v-if="errors.name">{{ errors.name[0] }}</div>
      </div>
      <b-form-checkbox-group v-model="authClient.types" required>
        ${page.grantsOffered.map((grant, position) => renderGrant(grant, position === 0, text)).join('\n        ')}
      </b-form-checkbox-group>
    </pm-modal>`;
}

function renderGrant(
  grant: OfferedGrant,
  isFirst: boolean,
  text: (key: keyof Words) => string,
): string {
  const error = isFirst
    ? '<div class="invalid-feedback d-block" v-if="errors.types">{{ errors.types[0] }}</div>'
    : '';
  const redirect = grant === 'authorization_code_grant' ? renderRedirect(text) : '';
  return `<div class="form-group">${error}<b-form-checkbox value="${grant}">${text(GRANT_LABELS[grant])}</b-form-checkbox>${redirect}</div>`;
}

function renderRedirect(text: (key: keyof Words) => string): string {
  return `<br>
          <template v-if="authClient.types.includes('authorization_code_grant')">
            <label for="redirect">${text('Redirect URL')}</label>
            <input type="text" name="redirect" id="redirect" rows="3" class="form-control" v-model="authClient.redirect" :class="['form-control', { 'is-invalid': errors.redirect }]">
            <div class="invalid-feedback" role="alert" v-if="errors.redirect">{{ errors.redirect[0] }}</div>
          </template>`;
}
