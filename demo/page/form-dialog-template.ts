// The form dialog in the raw markup of #authClients, in the two shapes that ProcessMaker has had.
import type { Words } from '../strings.ts';
import type { OfferedGrant, PageFacts } from './page-facts.ts';

/** A word of the page, ready to stand in markup. */
export type Text = (key: keyof Words) => string;

const GRANT_LABELS: Readonly<Record<OfferedGrant, keyof Words>> = {
  authorization_code_grant: 'Enable Authorization Code Grant',
  password_client: 'Enable Password Grant',
  personal_access_client: 'Enable Personal Access Tokens',
};

export function renderFormDialog(page: PageFacts, text: Text): string {
  return page.dialog === 'jquery' ? renderJqueryDialog(page, text) : renderPmModal(page, text);
}

// A part of the page like any other: jQuery shows and hides it, Vue never takes it away.
function renderJqueryDialog(page: PageFacts, text: Text): string {
  return `<div id="createEditAuthClient" class="modal" tabindex="-1" role="dialog">
      <div class="modal-dialog modal-dialog-centered" role="document">
        <div class="modal-content">
          <div class="modal-header">
            <h5 class="modal-title">{{ title }}</h5>
            <button type="button" class="close" data-dismiss="modal">&times;</button>
          </div>
          <div class="modal-body">
            <div class="form-group">
              <label for="name">${text('Name')}</label>
              <input type="text" name="name" id="name" class="form-control" v-model="authClient.name" :class="{ 'is-invalid': errors.name }">
              <small class="form-text text-muted">${text(page.hint)}</small>
              <div class="invalid-feedback" v-if="errors.name">{{ errors.name[0] }}</div>
            </div>
            <b-form-checkbox-group v-model="authClient.types">
              ${renderGrants(page, text, '')}
            </b-form-checkbox-group>
          </div>
          <div class="modal-footer">
            <button type="button" class="btn btn-outline-secondary" data-dismiss="modal">${text('Cancel')}</button>
            <button type="button" class="btn btn-secondary" :disabled="disabled" @click="save">${text('Save')}</button>
          </div>
        </div>
      </div>
    </div>`;
}

function renderPmModal(page: PageFacts, text: Text): string {
  return `<pm-modal id="createEditAuthClient" :title="title" cancel="${text('Cancel')}" save="${text('Save')}" @shown="focusName" @hidden="resetValues" @save="save">
      <div class="text-right"><small>* = ${text('Required')}</small></div>
      <div class="form-group" required>
        <label for="name">${text('Name')}</label>
        <input type="text" name="name" id="name" required aria-required="true" class="form-control" v-model="authClient.name" :class="['form-control', { 'is-invalid': errors.name }]">
        <small class="form-text text-muted">${text(page.hint)}</small>
        <div class="invalid-feedback" role="alert" v-if="errors.name">{{ errors.name[0] }}</div>
      </div>
      <b-form-checkbox-group v-model="authClient.types" required>
        ${renderGrants(page, text, ' role="alert"')}
      </b-form-checkbox-group>
    </pm-modal>`;
}

function renderGrants(page: PageFacts, text: Text, alertRole: string): string {
  return page.grantsOffered
    .map((grant, position) => {
      const error = position === 0 ? GRANTS_ERROR : '';
      const redirect = grant === 'authorization_code_grant' ? renderRedirect(text, alertRole) : '';
      return `<div class="form-group">${error}<b-form-checkbox value="${grant}">${text(GRANT_LABELS[grant])}</b-form-checkbox>${redirect}</div>`;
    })
    .join('\n        ');
}

const GRANTS_ERROR =
  '<div class="invalid-feedback d-block" v-if="errors.types">{{ errors.types[0] }}</div>';

function renderRedirect(text: Text, alertRole: string): string {
  return `<br>
          <template v-if="authClient.types.includes('authorization_code_grant')">
            <label for="redirect">${text('Redirect URL')}</label>
            <input type="text" name="redirect" id="redirect" rows="3" class="form-control" v-model="authClient.redirect" :class="['form-control', { 'is-invalid': errors.redirect }]">
            <div class="invalid-feedback"${alertRole} v-if="errors.redirect">{{ errors.redirect[0] }}</div>
          </template>`;
}
