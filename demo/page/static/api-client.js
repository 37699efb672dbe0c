// The page's HTTP client, and the toast that any promise nobody caught ends in.

const { csrfToken, apiTimeout } = window.Processmaker;

/** The global axios, as the real page has it: base URL, headers and timeout are its defaults. */
export const apiClient = window.axios;

apiClient.defaults.baseURL = '/api/1.0/';
apiClient.defaults.timeout = apiTimeout;
apiClient.defaults.headers.common['X-Requested-With'] = 'XMLHttpRequest';
apiClient.defaults.headers.common['X-CSRF-TOKEN'] = csrfToken;

window.ProcessMaker.apiClient = apiClient;

window.addEventListener('unhandledrejection', ({ reason }) => {
  // Timeouts stay silent on the real page.
  if (reason?.code === 'ECONNABORTED') {
    return;
  }
  const message = reason?.response?.data?.message ?? reason?.message;
  if (message) {
    window.ProcessMaker.alert(message, 'danger');
  }
});
