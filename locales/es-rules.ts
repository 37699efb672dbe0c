// Spanish texts of the audit rules: what is so, why it matters, what to do. Names in braces are facts of the hit.
import type { RuleTexts } from './rule-texts.ts';

export const esRules: RuleTexts = {
  R01: {
    title: 'Falta la URL de redireccionamiento',
    why: 'El inicio de sesión con código de autorización no tiene adónde enviar la respuesta, y el servidor no guarda.',
    remedy: 'Escriba la URL de redireccionamiento o use la que se recordó.',
  },
  R02: {
    title: '«{piece}» no es una URL completa',
    why: 'Un redireccionamiento debe ser absoluto: esquema, dos barras y un host.',
    remedy: 'Escriba la URL entera, empezando por https://.',
  },
  R03: {
    title: 'El esquema «{scheme}» no puede recibir nunca un inicio de sesión',
    why: 'Ejecuta código, lee archivos o abre otros programas en lugar de responder a una petición web.',
    remedy: 'Use una URL https de la aplicación.',
  },
  R04: {
    title: 'El esquema «{scheme}» no es de nadie',
    why: 'Cualquier aplicación de un dispositivo puede reclamarlo y recibir el código.',
    remedy:
      'Use una URL https que la aplicación haya reclamado, o 127.0.0.1 para una aplicación nativa.',
  },
  R05: {
    title: 'El redireccionamiento a {host} no va cifrado',
    why: 'Por http, cualquiera en el camino puede leer el código de autorización.',
    remedy: 'Cambie http por https.',
  },
  R06: {
    title: 'El redireccionamiento lleva a {host}',
    why: 'Suele ser un resto del desarrollo, y el nombre puede llevar a otra máquina.',
    remedy: 'Use 127.0.0.1 para una aplicación nativa; si no, quítelo en producción.',
  },
  R07: {
    title: 'El redireccionamiento lleva a la máquina del propio usuario ({host})',
    why: 'Solo es correcto para aplicaciones nativas; un puerto libre se permite únicamente en 127.0.0.1 y [::1].',
    remedy: 'Confirme que el cliente es una aplicación nativa.',
  },
  R08: {
    title: 'El redireccionamiento tiene un fragmento (#)',
    why: 'El estándar lo prohíbe: el código se añade después del # y no llega nunca al servidor de la aplicación.',
    remedy: 'Quite el # y lo que sigue.',
  },
  R09: {
    title: 'El redireccionamiento tiene un nombre de usuario delante del host',
    why: 'Puede contener una contraseña y hace que un host parezca otro.',
    remedy: 'Quite todo lo que hay entre // y @.',
  },
  R10: {
    title: 'El redireccionamiento tiene un comodín (*)',
    why: 'El servidor compara exactamente, así que el asterisco no coincide con nada más.',
    remedy: 'Registre cada URL exacta, un cliente para cada una.',
  },
  R11: {
    title: 'La coma hace de esta {count} URL de redireccionamiento',
    why: 'El servidor divide el campo por las comas: cada parte puede recibir códigos, y las peticiones sin redirect_uri fallan.',
    remedy: 'Cree un cliente para cada URL o escriba una coma literal como %2C.',
  },
  R12: {
    title: 'El redireccionamiento lleva a una dirección ({host}), no a un nombre',
    why: 'Una dirección no tiene dueño fijo y rara vez un certificado.',
    remedy: 'Use un nombre DNS con TLS.',
  },
  R13: {
    title: '{host} es un host privado',
    why: 'Quien tenga ese nombre o esa dirección en la red actual del usuario recibe el código.',
    remedy: 'Use un nombre DNS público que sea suyo.',
  },
  R14: {
    title: '{host} no es lugar para una aplicación',
    why: 'Las direcciones de enlace local o sin especificar llevan a la propia máquina o a los metadatos de la nube.',
    remedy: 'Sustitúyala por el host de la propia aplicación.',
  },
  R15: {
    title: 'El host termina en un punto',
    why: 'El servidor compara exactamente, y «{host}.» no es «{host}».',
    remedy: 'Quite el punto.',
  },
  R16: {
    title: 'El host tiene letras fuera de ASCII ({host})',
    why: 'Letras de otros alfabetos pueden parecer iguales; compare las dos formas.',
    remedy: 'Registre la forma ASCII y compruebe que es el host que quiere.',
  },
  R17: {
    title: '{unicodeHost} parece otro host',
    why: 'Letras de distintos alfabetos o parecidas hacen pasar un host ajeno por uno de confianza: {other}.',
    remedy: 'Compruebe de quién es el host y sustitúyalo.',
  },
  R18: {
    title: 'El redireccionamiento parece uno que reenvía',
    why: 'Una página que reenvía a los visitantes también puede reenviar el código.',
    remedy: 'Use una ruta de retorno propia que no reenvíe a ninguna parte.',
  },
  R19: {
    title: 'El parámetro «{parameter}» contiene un secreto',
    why: 'Las URL de redireccionamiento acaban en registros, en el historial del navegador y en esta lista.',
    remedy: 'Guarde el secreto en el servidor y sustitúyalo por uno nuevo.',
  },
  R20: {
    title: 'El parámetro «{parameter}» choca con la respuesta',
    why: 'El servidor añade un parámetro con ese nombre, y no puede aparecer dos veces.',
    remedy: 'Cambie el nombre del parámetro.',
  },
  R21: {
    title: '{host} es un acortador de enlaces',
    why: 'El dueño del enlace corto decide adónde va el código.',
    remedy: 'Registre la URL final.',
  },
  R22: {
    title: '{host} es un túnel o muestra a otros sus peticiones',
    why: 'Una dirección así puede pasar a otra persona o leerse en público.',
    remedy: 'Use el host de la propia aplicación; quítelo en producción.',
  },
  R23: {
    title: '{host} es una herramienta de desarrollo',
    why: 'Los códigos de este cliente van a un tercero.',
    remedy: 'Quítelo cuando terminen las pruebas.',
  },
  R24: {
    title: '{host} es un alojamiento compartido',
    why: 'Si se elimina la aplicación, otra persona puede registrar su nombre.',
    remedy: 'Compruebe que todavía existe o use su propio dominio.',
  },
  R25: {
    title: 'El redireccionamiento indica un puerto',
    why: 'El puerto forma parte de la comparación exacta, y uno predeterminado escrito no coincide nunca.',
    remedy: 'Quite :443 y :80; compruebe cualquier otro puerto.',
  },
  R26: {
    title: 'El redireccionamiento no tiene su forma canónica',
    why: 'El servidor compara texto, y las aplicaciones envían «{other}».',
    remedy: 'Use la forma canónica.',
  },
  R27: {
    title: 'El redireccionamiento es una página de inicio',
    why: 'Una página de inicio rara vez está hecha para recibir códigos y a menudo carga contenido ajeno.',
    remedy: 'Use una ruta de retorno propia.',
  },
  R28: {
    title: 'El redireccionamiento tiene un carácter invisible o no permitido ({character})',
    why: 'Los navegadores lo quitan o lo convierten sin avisar, y la mayoría de los servidores lo rechazan.',
    remedy: 'Use el texto limpio o escríbalo de nuevo.',
  },
  R29: {
    title: 'El redireccionamiento es demasiado largo ({length} de {limit} caracteres)',
    why: 'El servidor lo rechaza.',
    remedy: 'Acórtelo.',
  },
  R30: {
    title: '{host} parece de otro entorno',
    why: 'Un cliente de producción no debería servir a un sistema de pruebas.',
    remedy: 'Cree un cliente para cada entorno.',
  },
  R31: {
    title: '{host} no es un host aprobado',
    why: 'La política de su organización solo permite los hosts de una lista.',
    remedy: 'Use un host aprobado o pida que se cambie la política.',
  },
  R32: {
    title: 'El servidor rechazará esta URL',
    why: 'Tiene caracteres que la comprobación de ProcessMaker no acepta.',
    remedy: 'Escriba los caracteres marcados con codificación de porcentaje.',
  },
  G01: {
    title: 'La asignación de contraseña está activa',
    why: 'La aplicación ve la contraseña del usuario; los estándares actuales prohíben esta asignación.',
    remedy: 'Pase la aplicación a código de autorización con PKCE y después desactívela.',
  },
  G02: {
    title: 'El inicio de sesión con este cliente fallará en el paso del token',
    why: 'Este servidor niega el código de autorización a los clientes que también tienen contraseña o acceso personal.',
    remedy: 'Divídalo en dos clientes.',
  },
  'G02/older-servers': {
    title:
      'En servidores anteriores, el inicio de sesión con este cliente falla en el paso del token',
    why: 'ProcessMaker hasta 4.15 niega el código de autorización a los clientes que también tienen contraseña o acceso personal.',
    remedy: 'Divídalo en dos clientes si este servidor es uno de esos.',
  },
  G03: {
    title: 'Un solo cliente tiene {count} asignaciones',
    why: 'Una filtración, una entrada de registro o una eliminación afecta entonces a varios usos a la vez.',
    remedy: 'Cree un cliente para cada uso.',
  },
  'G03/kept': {
    title: 'El servidor conservará una sola asignación: {kept}',
    why: 'Al crear, este servidor descarta sin avisar las otras asignaciones y el redireccionamiento.',
    remedy: 'Guarde y añada después el resto editando el cliente.',
  },
  G04: {
    title: 'No hay ninguna asignación activa',
    why: 'Solo queda el acceso de programas con el secreto, y el formulario no puede guardarlo así.',
    remedy: 'Elija una asignación o elimine el cliente si nada lo usa.',
  },
  G05: {
    title: 'Los tokens personales probablemente no se emiten con este cliente',
    why: 'El servidor los emite con {other}.',
    remedy:
      'Pregunte al equipo de la plataforma si artisan creó este cliente; si no, desactive el acceso personal.',
  },
  G06: {
    title: 'El redireccionamiento de {other} no se usa',
    why: 'ProcessMaker lo crea así; por eso el cliente muestra el código de autorización.',
    remedy: 'No hay que hacer nada.',
  },
  C01: {
    title: 'El cliente no tiene secreto',
    why: 'Nadie puede distinguir la aplicación de una impostora.',
    remedy: 'Use PKCE con código de autorización; nunca la asignación de contraseña.',
  },
  C02: {
    title: 'El secreto es corto',
    why: 'Se puso a mano y se adivina antes que uno creado por el servidor.',
    remedy: 'Cree un cliente que lo sustituya.',
  },
  C03: {
    title: 'Otro cliente tiene el mismo secreto',
    why: 'Una filtración abre los dos.',
    remedy: 'Cree un sustituto para uno de ellos.',
  },
  C04: {
    title: 'El secreto tiene {days} días',
    why: 'Un secreto no cambia nunca mientras vive su cliente, y los más antiguos los ha visto más gente.',
    remedy: 'Cree un sustituto, pase la aplicación a él y elimine después este cliente.',
  },
  N01: {
    title: 'Falta el nombre',
    why: 'El servidor rechaza un cliente sin nombre.',
    remedy: 'Escriba un nombre.',
  },
  N02: {
    title: 'El nombre es demasiado largo ({length} de {limit} caracteres)',
    why: 'El servidor lo rechaza.',
    remedy: 'Acórtelo.',
  },
  N03: {
    title: 'Otro cliente tiene este nombre',
    why: 'Los nombres deben ser únicos, aunque el servidor no lo compruebe: personas y herramientas no pueden distinguirlos.',
    remedy: 'Cambie el nombre de uno de ellos.',
  },
  N04: {
    title: 'El nombre se parece a «{other}»',
    why: 'En la pantalla de consentimiento y en los informes se confundirán.',
    remedy: 'Elija un nombre que difiera en algo más que mayúsculas, espacios o letras parecidas.',
  },
  N05: {
    title: 'El nombre tiene un carácter invisible ({character})',
    why: 'Puede ocultar o reordenar lo que se lee.',
    remedy: 'Quítelo.',
  },
  N06: {
    title: 'El nombre tiene espacios de más',
    why: 'El servidor recorta los de los extremos y conserva los de dentro.',
    remedy: 'Use espacios sencillos, de uno en uno.',
  },
  N07: {
    title: 'El nombre empieza por «{character}»',
    why: 'Una hoja de cálculo puede ejecutarlo como fórmula cuando otra herramienta lo exporta.',
    remedy: 'Cambie el nombre; nuestras exportaciones son seguras.',
  },
  N08: {
    title: 'El nombre se hace pasar por «{other}», del propio ProcessMaker',
    why: 'Aprovecha la confianza de un cliente del sistema, y las precauciones protegerían al equivocado.',
    remedy: 'Cambie el nombre.',
  },
  N09: {
    title: 'El nombre no dice nada',
    why: 'Nadie puede saber de quién es el cliente.',
    remedy: 'Póngale el nombre del sistema, el fin y el entorno.',
  },
  N10: {
    title: 'El nombre tiene código HTML o un enlace',
    why: 'Se muestra en la pantalla de consentimiento, y la pregunta de ProcessMaker al eliminar lo lee como HTML.',
    remedy: 'Cambie el nombre.',
  },
  X01: {
    title: 'Otro cliente tiene el mismo redireccionamiento',
    why: 'Un código para un cliente llega adonde llegan los del otro, y nadie puede distinguirlos.',
    remedy: 'Dé a cada cliente su propio redireccionamiento.',
  },
  X02: {
    title: '{host} se usa aquí por http y en otros clientes por https',
    why: 'El host tiene TLS, así que esto es un resto.',
    remedy: 'Cambie a https.',
  },
  X03: {
    title: 'Hay un redireccionamiento casi igual en otro cliente: {other}',
    why: 'El servidor compara exactamente, así que los casi iguales fallan como al azar.',
    remedy: 'Decídase por una sola forma.',
  },
  X04: {
    title: '{host} está a una errata de {other}',
    why: 'Puede ser una errata o la imitación de un host en el que aquí se confía.',
    remedy: 'Compruebe el host.',
  },
  S01: {
    title: '«{other}» ya no está como ProcessMaker lo necesita',
    why: 'Script Tasks, la documentación de la API o las instancias enlazadas dependen de él.',
    remedy: 'Restaure lo que creó ProcessMaker: {changed}.',
  },
  S02: {
    title: 'Swagger UI Auth lleva a {host}',
    why: 'El inicio de sesión en la documentación de la API envía sus códigos a otra instancia; probablemente se copió la base de datos.',
    remedy: 'Ponga el redireccionamiento en https://{other}/api/oauth2-callback.',
  },
  S03: {
    title: 'El cliente de contraseña incluido sigue activo',
    why: 'Todos los ProcessMaker lo tienen, y los estándares actuales ya no permiten la asignación de contraseña.',
    remedy: 'Elimínelo si nada lo usa.',
  },
  S04: {
    title: 'Una instancia enlazada: {host}',
    why: 'ProcessMaker crea este cliente para cualquier dirección que pida enlazarse.',
    remedy: 'Compruebe que la instancia es suya; elimine los enlaces desconocidos.',
  },
  S05: {
    title: 'Ningún cliente puede emitir tokens personales',
    why: 'Script Tasks y los tokens de la API necesitan uno.',
    remedy: 'Pida que creen uno con artisan passport:client --personal.',
  },
  S06: {
    title: 'Script Tasks probablemente depende de este cliente',
    why: 'Es el que emite los tokens personales, con otro nombre que PmApi.',
    remedy: 'Trátelo como un cliente del sistema; no desactive el acceso personal ni lo elimine.',
  },
  L01: {
    title: 'Nadie ha cambiado este cliente desde hace {days} días',
    why: 'Quizá ya no se use; no se sabe cuándo se usó por última vez.',
    remedy: 'Pregunte a su dueño y elimínelo después.',
  },
  'L01/system': {
    title: 'Nadie ha cambiado este cliente desde hace {days} días',
    why: 'ProcessMaker lo creó para sí mismo, y un cliente así se cambia pocas veces.',
    remedy:
      'No lo elimine por su antigüedad: ProcessMaker puede necesitarlo. Compruebe si sigue como se creó.',
  },
  L02: {
    title: 'Las fechas de este cliente no pueden ser correctas',
    why: 'Faltan, están desordenadas o son futuras: se escribió fuera de la aplicación, o un reloj va mal.',
    remedy: 'Compruebe la base de datos y el reloj del servidor.',
  },
  D01: {
    title: 'Cambiado desde el estado de referencia: {changed}',
    why: 'El cliente ya no es el que se revisó.',
    remedy: 'Acéptelo en el estado de referencia o deshaga el cambio.',
  },
  D02: {
    title: 'Nuevo desde el estado de referencia',
    why: 'Nadie ha revisado este cliente.',
    remedy: 'Revíselo y acéptelo después en el estado de referencia.',
  },
  P01: {
    title: 'La política prohíbe esta asignación: {grants}',
    why: 'Su organización no la permite.',
    remedy: 'Desactívela o pida que se cambie la política.',
  },
  P02: {
    title: 'El nombre no es como lo quiere la política',
    why: 'Los nombres deben parecerse a «{other}», donde * es cualquier cosa y el signo de interrogación, un carácter.',
    remedy: 'Cambie el nombre del cliente o pida que se cambie la política.',
  },
};
