// The first clients of a seeded site, as one might find them: mostly fine, some risky, a few wrong.

/** A client before it gets a secret and dates. */
export interface ClientTemplate {
  name: string;
  redirect: string;
  personal: boolean;
  password: boolean;
}

/** A client that signs in with an authorization code. */
export function codeClient(name: string, redirect: string): ClientTemplate {
  return { name, redirect, personal: false, password: false };
}

/** A client with the password grant; with a redirect it has the code grant as well. */
export function passwordClient(name: string, redirect = ''): ClientTemplate {
  return { name, redirect, personal: false, password: true };
}

/** A client that issues personal access tokens. */
export function personalClient(name: string, redirect = ''): ClientTemplate {
  return { name, redirect, personal: true, password: false };
}

/**
 * What ProcessMaker creates itself; `redirect` is what its line gives clients that need none. Every
 * list has the same length, so that a client further on has the same id in each line.
 */
export function listSystemClients(redirect: string, hasDevlink: boolean): ClientTemplate[] {
  return [
    personalClient('PmApi', redirect),
    codeClient('Swagger UI Auth', 'https://pm.example.com/api/oauth2-callback'),
    passwordClient('Password Grant', redirect),
    hasDevlink
      ? codeClient('devlink', 'https://pm-staging.example.com/admin/devlink/oauth-callback')
      : personalClient('ProcessMaker Personal Access Client', redirect),
  ];
}

export const TEMPLATES: readonly ClientTemplate[] = [
  codeClient('Zapier Connector', 'https://zapier.com/dashboard/auth/oauth/return/App57331CLIAPI/'),
  codeClient('Expense Portal', 'https://apps.example.com/expenses/oauth/callback'),
  passwordClient('Partner Portal', 'https://apps.example.com/partners/sso/callback'),
  personalClient('Data Warehouse'),
  codeClient('HR Bridge', 'https://apps.example.com/hr/callback'),
  codeClient('Field Service App', 'http://127.0.0.1:53100/callback'),
  passwordClient('Legacy Scanner'),
  codeClient('Reporting Hub', 'https://apps.example.com/reporting/cb'),
  codeClient('Reporting-Hub', 'https://reports.example.net/cb'),
  codeClient('Contract Archive', 'https://Archive.example.com/oauth/../callback'),
  passwordClient('Supplier Onboarding', 'https://suppliers.example.com/signin-oidc'),
  codeClient('Invoice Capture', 'https://capture.example.com/oauth2/callback'),
  codeClient('Make Scenario Runner', 'https://www.make.com/oauth/cb/oauth2'),
  codeClient('Power Automate', 'https://global.consent.azure-apim.net/redirect/processmaker'),
  codeClient('Travel Desk', 'http://travel.example.com/oauth/callback'),
  codeClient('Plant Floor Gateway', 'https://203.0.113.24/cb'),
  codeClient('Customer Self Service', 'https://my.example.com/auth/callback'),
  codeClient('Salesforce Sync', 'https://login.salesforce.com/services/authcallback/ProcessMaker'),
  codeClient('Quality Records', 'https://quality.example.com/oauth/callback'),
  codeClient('Workato Recipes', 'https://www.workato.com/oauth/callback'),
  codeClient('Learning Platform', 'https://learn.example.com/oauth2/callback'),
  codeClient('Claims Intake', 'https://claims.example.com/login/oauth2/code/processmaker'),
  codeClient('Identity Broker', 'https://identity-broker.example.com/oauth/callback'),
  codeClient('Postman', 'https://oauth.pstmn.io/v1/callback'),
  codeClient('Fleet Tracker', 'https://fleet.example.com/oauth/callback'),
  codeClient('Budget Planner', 'https://apps.example.com/budget/oauth/callback'),
  codeClient('Visitor Kiosk', 'https://kiosk.example.com/cb,https://kiosk-test.example.net/cb'),
  codeClient('n8n Workflows', 'https://n8n.example.com/rest/oauth2-credential/callback'),
  codeClient('Test Harness', 'https://harness-uat.example.com/callback'),
  codeClient('Procurement', 'https://apps.example.com/procurement/callback'),
  codeClient('Grafana', 'https://grafana.example.com/login/generic_oauth'),
  codeClient('Badge Printer', 'http://localhost:8080/oauth/callback'),
  codeClient('Legal Hold', 'https://legal.example.com/oauth/callback'),
  passwordClient('Batch Import'),
  codeClient('Warehouse Scanner', 'https://warehouse.example.com/scanner/callback'),
  codeClient('Payroll Export', 'https://payroll.example.com/oauth2/callback'),
  codeClient('Change Calendar', 'https://calendar.example.com/cb?state=pm'),
  codeClient('Jenkins', 'https://ci.example.com/securityRealm/finishLogin'),
  codeClient('Facility Requests', 'https://facility.example.com/oauth/callback'),
  codeClient('Okta Workflows', 'https://oauth.workflows.okta.com/oauth/processmaker/cb'),
  codeClient('Risk Register', 'https://apps.example.com/risk/callback#signed-in'),
  codeClient('Mobile Approvals', 'https://approvals.example.com/app/callback'),
  codeClient('Document Signing', 'https://sign.example.com/oauth/callback'),
  codeClient('Expense Portal', 'https://expenses-old.example.com/oauth/callback'),
  codeClient('Tableau', 'https://tableau.example.com/auth/add_oauth_token'),
  codeClient('Customer Feedback', 'https://feedback.example.com/oauth/callback'),
  personalClient('Script Runner'),
  codeClient('Service Catalog', 'https://catalog.example.com/auth/callback'),
  codeClient('Audit Trail Viewer', 'https://audit.example.com/oauth/callback'),
  codeClient('Recruiting', 'https://jobs.example.com/oauth2/callback'),
  codeClient('MuleSoft Gateway', 'https://api.example.com/mule/oauth/callback'),
  codeClient('Inventory', 'https://inventory.example.com/oauth/callback'),
  codeClient('Medical Leave', 'https://apps.example.com/leave/callback'),
  codeClient('Archive Search', 'https://search.example.com/oauth/callback'),
  codeClient('SharePoint Connector', 'https://sharepoint.example.com/_layouts/15/oauth.aspx'),
  codeClient('Retool Dashboards', 'https://oauth.retool.com/oauth/user/oauthcallback'),
];
