// The page's HTTP client, and the toast that any promise nobody caught ends in.

const { csrfToken, apiTimeout } = window.Processmaker;

/** The global axios, as the real page has it: base URL, headers and timeout are its defaults. */
export const apiClient = window.axios;

apiClient.defaults.baseURL = '/api/1.0/';
apiClient.defaults.timeout = apiTimeout;
apiClient.defaults.headers.common['X-Requested-With'] = 'XMLHttpRequest';
apiClient.defaults.headers.common['X-CSRF-TOKEN'] = csrfToken;

window.ProcessMaker.apiClient = apiClient;

const { listFailure, timeoutToast } = window.ProcessMaker.page;

if (listFailure === 'panel') {
  apiClient.interceptors.response.use(undefined, (error) => {
    if (error.response?.status === 401) {
      window.location = '/login';
    }
    throw error;
  });
}

window.addEventListener('unhandledrejection', ({ reason }) => {
  if (reason?.code === 'ECONNABORTED' && !timeoutToast) {
    return;
  }
  const message = reason?.response?.data?.message ?? reason?.message;
  if (message) {
    window.ProcessMaker.alert(message, 'danger');
  }
});
