// Hosts that say something about a redirect. An entry stands for itself and for all names below it.

function readList(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Link shorteners: whoever owns the short link decides where it leads. */
export const SHORTENERS = readList(`
  aka.ms bit.do bit.ly bl.ink buff.ly cutt.ly forms.gle git.io goo.gl goo.su
  ift.tt is.gd j.mp lnk.bio lnkd.in ow.ly qr.ae rb.gy rebrand.ly s.id
  short.gy shorturl.at smarturl.it soo.gd surl.li t.co t.ly t.me tiny.cc tiny.one
  tinyurl.com tr.im u.to urlz.fr v.gd v.ht x.co zpr.io
`);

/** Tunnels to somebody's machine, and services that show to others what they receive. */
export const TUNNELS = readList(`
  beeceptor.com bore.pub devtunnels.ms hookbin.com
  interact.sh interactsh.com localhost.run localtunnel.me localxpose.io loca.lt loclx.io lhr.life
  lhr.pro lhr.rocks mockbin.io mockbin.org ngrok.app ngrok.dev ngrok.io
  ngrok-free.app ngrok-free.dev ngrok.pizza oast.fun oast.live oast.me oast.online oast.pro
  oast.site burpcollaborator.net oastify.com packetriot.net pagekite.me pinggy.io pinggy.link
  pipedream.net postb.in ptsv2.com ptsv3.com pktriot.net requestbin.com requestbin.net
  requestcatcher.com requestinspector.com runscope.net serveo.net serveousercontent.com smee.io
  play.svix.com telebit.io trycloudflare.com tunnelmole.net tunnelto.dev typedwebhook.tools
  webhook.cool webhook.site webhook-test.com zrok.io
`);

/** Tools for trying out OAuth, and workspaces of developers. */
export const DEV_TOOLS = readList(`
  app.insomnia.rest codepen.io codesandbox.io csb.app getpostman.com github.dev gitpod.io
  hoppscotch.io jsbin.com jsfiddle.net jwt.io jwt.ms oauth.pstmn.io oauth.tools
  oauthdebugger.com oidcdebugger.com openidconnect.net pstmn.io replit.dev repl.co
  repl.it stackblitz.io stackblitz.com webcontainer.io
`);

/** Hosting where each customer gets a name below one domain, and another may get it later. */
export const SHARED_HOSTING = readList(`
  amplifyapp.com appspot.com azure-api.net azurecontainerapps.io azurecontainer.io azureedge.net
  azurefd.net azurestaticapps.net azurewebsites.net blob.core.windows.net bubbleapps.io
  cloudapp.azure.com cloudapp.net cloudfront.net cloudfunctions.net deno.dev elasticbeanstalk.com
  elb.amazonaws.com execute-api.amazonaws.com firebaseapp.com fly.dev github.io gitlab.io
  glitch.me   herokuapp.com hf.space koyeb.app lovable.app netlify.app northflank.app ondigitalocean.app
  onrender.com pages.dev pythonanywhere.com railway.app readthedocs.io replit.app run.app
  s3.amazonaws.com streamlit.app surge.sh trafficmanager.net vercel.app web.app web.core.windows.net
  webflow.io wixsite.com workers.dev
`);

/** Callback addresses of known services that look like forwarders and are none, by host and path. */
export const KNOWN_CALLBACKS = readList(`
  global.consent.azure-apim.net/redirect
  insiders.vscode.dev/redirect
  vscode.dev/redirect
`);
