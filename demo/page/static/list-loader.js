// What stands in the list's place while it loads, when that failed, or when there is no client at all.

export const listLoader = {
  props: {
    isEmpty: { type: Boolean, required: true },
    isFailed: { type: Boolean, required: true },
  },
  data: () => ({
    emptyClass: window.ProcessMaker.page.emptyTitle ? 'empty-title' : '',
    words: window.ProcessMaker.words,
  }),
  template: `
    <div class="jumbotron jumbotron-fluid">
      <div class="container text-center">
        <div v-if="isFailed">
          <div class="icon-container"><i class="fas fa-exclamation-triangle fa-4x"></i></div>
          <h3 class="display-6">{{ words['Sorry! API failed to load'] }}</h3>
          <p class="lead">{{ words['Something went wrong. Try refreshing the application'] }}</p>
        </div>
        <div v-else-if="isEmpty">
          <div class="icon-container"><i class="fas fa-inbox fa-4x"></i></div>
          <h3 class="display-6" :class="emptyClass">{{ words['No Data Available'] }}</h3>
        </div>
        <div v-else>
          <div class="icon-container">
            <div>
              <svg width="100%" height="100%" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100" preserveAspectRatio="xMidYMid" class="lds-gear">
                <circle cx="50" cy="50" r="30" fill="none" stroke="#728092" stroke-width="8" stroke-dasharray="10 8.85"></circle>
                <circle cx="50" cy="50" r="12" fill="none" stroke="#728092" stroke-width="6"></circle>
              </svg>
            </div>
          </div>
          <h3 class="display-6">{{ words.Loading }}</h3>
          <p class="lead">{{ words['Please wait while your content is loaded'] }}</p>
        </div>
      </div>
    </div>`,
};
