"""Words of programs and of business, lower case: what identifiers, messages and made-up names are built from.

The most frequent words of Python's standard library, and those of shops, services and their administration. They tell a name from a
random value, both as words and as the source of the letter pairs in `randomness`.
"""

from __future__ import annotations

_TEXT = """
abc able abort about above abs absolute abspath abstract abstractmethod accept accepted accepts access according account accounts
acquire action active actual actually add added adding addition additional addr address addresses adds adjust admin administrator after
again against agent agreement alembic alert algorithm alias aliases align alive all allow allowed allows almost already also alt
alternative always amount analytics anchor and android annotations another answer any anything api app appear appears append appended
application applied apply appropriate approve arbitrary archive are aren arg argparse args argument arguments argv around array ascii
assert assertion asset assign assigned assignment associated assume assumed async asynchronous asyncio attempt attr attribute attributes
attrs audit auth authenticate authentication author authorization auto automatically autumn available avatar avoid await aws azure back
backend background backslash backward backwards bad badge balance bank banner bar bare base based basename bases basic batch bearer
because become becomes been before begin beginning behavior behaviour being bell below benefit best better between big billing bin
binary binascii bind binding bit bits blank block blocking blocks blocksize blog board body bonus book bool boolean bootstrap bot both
bottom bound boundary box bpo brand break breaks broken bronze browser bucket budget buf buffer buffered buffering bufsize bug bugs
build built builtin builtins bulk business but button buttons byte bytearray bytecode bytes cache cached calculate calendar call
callable callback callbacks called caller calling calls campaign can cancel cancelled cannot canvas captcha capture card care cart case
cases cash catalog catch category cause celery cert certain certificate cfg chain challenge change changed changes changing channel char
character characters charge chars charset chat check checked checking checkout checks child children choice choices choose chr chunk
chunks city class classes classmethod clean cleanup clear click client clock clone close closed closing cloud cls cluster cmd cmp code
codes col collect collection collections colon color colors column columns com come comma command commands comment comments common comp
company compare comparison compatibility compatible compile compiled compiler complete completed completion complex component components
compress compressed compression compute concrete condition conditions conf config configuration configure confirm confirmation conn
connect connected connection consider considered console constant constants construct constructor consumer contact contain container
containing contains content contents context contextlib continue contract contributor control controls convenience conversion convert
converted cookie copied copies copper copy copyright core coro coroutine coroutines corporate correct correctly corresponding could
count counter country coupon course cpp create created creates creating creation credential credentials credit cron csrf csv ctx cur
curdir currency current currently cursor custom customer cut cycle daemon daily darwin dashboard data database dataset date datetime day
deal debit debug debugger debugging dec decimal decl decode decoded decorator def default defaults define defined defines definition del
delay delegate delete deleted delivery delta demo depending depends deploy deprecated deprecation depth deque derived described
description descriptor descriptors desired desk dest destroy detach detail details detect determine determined dev developer device
dialog dict dictionary dicts did didn diff difference different digest digit digital digits dinner dir direct directly directories
directory dirname dirs disable disabled discard discount disk dispatch display displayed dispute dist distribution distutils divmod
django dns doc docker docs docstring document documentation does doesn dog doing domain don donation done door dot dotted double down
download draft dragon driver dry dst due dummy dump dumps dup duplicate during dynamic each edge edit editor editwin effect either elem
element elements elif else email emails embedded employee empty enable enabled enc encode encoded encoding encodings encryption end
endian ending endpoint ends endswith engine enough ensure enter entered enterprise entire entity entries entry enum enumerate env
environ environment eof episode equal equivalent err errno error errors escape escaped estimate etc eval even event events every
everything exact exactly example examples exc except exception exceptions exchange exclude exe exec executable execute executed
executing execution executor exist existing exists exit exiting exp expand expect expected expire expired expires explicit explicitly
export expr expression ext extend extended extension extensions external extra extract factory fail failed fails failure fall fallback
false family fancy fast fastapi fatal favorite fds feature features feed fetch field fields figure file filename filenames fileno
fileobj files filesystem fill filter final finalize finally finance find finder finish finished firebase first fit fix fixed fixer flag
flags flask fleet flist float flush fmt fname focus folder follow followed following follows font foo for force forget forgot fork form
format formats formatted formatter formatting forward found four fraction frame frames framework free friend from frozen frozenset
fsencode fspath fulfillment full fullname func funcname function functionality functions functools fut future futures game gateway gcp
gen general generate generated generator generic geometry get getattr getitem getopt gets getstate getvalue gift github gitlab give
given gives glob global globals going gold good google got goto grammar grant graph graphql greater green grid group groups guaranteed
guess guest guide had handle handled handler handlers handles handling handshake happen happens hard has hasattr hash have having head
header headers health height hello help helper here hero hex hidden hide high highlight history hit home hook host hostname hotel hour
hourly house how however htest html http https icon ident identifier identity idle idlelib idx iff ignore ignored illegal image imap
immediately imp impl implement implementation implementations implemented implements import important imported importlib imports inbox
inc include included includes including incomplete indent indentation index indicate indicates indicating indices info information
inherit inherited init initial initialize initialized initializer inner input inputs insert inserted inside inspect install installation
installed instance instances instantiate instead instruction int integer integers integration intended interactive interesting interface
internal internet interpreted interpreter interrupt into invalid inventory invitation invite invoice invoke iphone isdir isfile
isinstance isn iso issubclass issue issues item items iter iterable iteration iterator itertools its itself january job join journal
json july june just jwt kafka keep key keyboard keys keyword keywords kind kitchen klass know known kwargs kwds label labels lambda lang
language large larger last later latin launch ldap lead leading leaf least leave ledger left legacy len length less let letter letters
level lib libraries library license licensed like likely limit limited line linecache lineno lines linesep link linkedin links linux
list listdir listed lists literal little live load loaded loader loads local locale locals localtime location lock log logger logging
login logo logout long longer longest look looking looks lookup loop lost love low lower lstrip mac machine machinery macros made magic
mail main mainloop major make makefile makes making manage manager many map mapping maps mark marked marker market marks mask master
match matched matches matching math max maximum maxsize may maybe meaning means mechanism media meeting member members membership memo
memory memoryview menu merchant message messagebox messages meta metaclass metadata method methods metric micro might migration min
minor minus missing mixed mixin mobile mod mode model modification modified modify modname module modules money monitor monkey month
monthly more most mountain mouse move movie mro msg mtime much multi multipart multiple multiprocessing music must mutable mysql name
named namedtuple names namespace namespaces native nbytes necessary need needed needs negative neither nested network never new newer
newline newlines news next nginx night node nodes non none nonlocal normal normalize normally normcase normpath not notation note
nothing notice notification notify now null num number numbers numeric oauth obj object objects occur occurred occurs ocean off offer
office official offset oidc old older omitted once one ones online only open opened opener opening operation operations operator opt
optimization optimize option optional optionally options opts ord order ordered orders org organization organizations orig origin
original other others otherwise our out outer output outputs outside over overflow overridden override own owner pack package packages
padding padx pady page paid pair pairs panel paper param parameter parameters params paren parent parse parsed parser parsers parsing
part partial particular partition partner parts pass passed passing passphrase passwd password passwords pat patch path pathname paths
pathsep pattern patterns payload payment payments payout pdf pending people per perform perhaps permission person phone photo pickle pid
pin pipe pipeline pkg place plain plan planet plat platform platforms player please plugin plus point pointer points policy poll pool
pop popen popular port portal pos position positive posix possible possibly post postgres power pre predicate prefix prefixes premium
prepare present preserve press prev prevent previous previously price pricing print printable printed printer printing prints prior
priority private probably problem proc process processed processes processing prod produce product production products profile prog
program project promo promotion prompt proper properly properties property proto protocol protocols provide provided provides proxy
public publisher purchase pure purpose push put pwd pyc python pytree qname quality qualname quantity query queue quick quit quote
quoted quotes rabbit raise raised raises random range rate rather raw reached read readable reader reading readline reads ready real
really reason receipt received recent recognized record records recursion recursive recursively recv red redirect redis reduce reduction
ref refer reference references refresh refund regex region register registered registry regular related relative release reload
remainder remaining remember reminder remote removal remove removed rename render renew repeat replace replaced replacement repo report
repository repr represent representation representing represents request requested requests require required requires res reserved reset
resolve resolved resource resources response rest restaurant restore result resulting results resume ret retry return returncode
returned returning returns reverse reversed review reward rfc rfind right rights river role room root round route router row rstrip
rules run running runs runtime safe sale saleor sales same saml sample sandbox save saved scan schedule scheduled schema scheme school
scope screen script scripts scrollbar scrolled search searched season second seconds secret secrets section secure security see seek
seekable seen sel select selected selection selector selectors self seller semantics semaphore send sender sendfile sense sent sentinel
sep separate separated separator separators september seq sequence sequences server servers service services session sessions set
setattr setdefault setitem sets setstate setter setting settings setup several share shared shell shift shipping shop shopify short
should show showerror shutdown shutil side sig sign signal signature signed signing signup silver similar simple simply since single
site size skip skipped skipping slack slash sleep slice slots slug small smtp social sock socket sockets software some something soon
sort sorted source sources space spaces spam spawn spec special specific specification specified specifies specify specifying speed
split splitext splitlines spring sql square src ssh ssl sso stack stacklevel staff stage staging standard star start started starting
starts startswith stat state statement states static staticmethod station status std stderr stdin stdout step sticky still stmt stock
stop storage store stored story str stream street strict string strings strip stripe stripped struct structure student stuff style sub
subclass subclasses subject submit subprocess subscribe subscriber subscription subscriptions subsequent subset subtype success
successful such suffix suffixes suitable suite sum summary summer sunday super supplied supplier supply support supported supports
suppress sure surrogateescape survey symbol symbolic symbols syms sync syntax sys sysconfig system systems tab table tabs tag tags tail
take taken takes target task tasks tax tcl team telegram tell temp tempfile template temporary tenant terminal terminate terminated
terms test testing tests text than that the their them theme then there therefore these they thing things third this those though thread
threading threads three through thus ticket tier tiger time timeline timeout timer times timestamp title tkinter tls tmp today together
toggle token tokenize tokens too tool tools top topic toplevel total trace traceback tracer tracking trade trailer trailing train
transaction transfer transform translate transport travel treated tree trial tries trigger triple true try trying tuple tuples turn
turtle twilio twitter two txt typ type types typically typing unable unbind unchanged undefined under underlying undo unexpected unicode
union unique unit unittest unix unknown unless unlink unpack unquote unregister unsupported until unused update updated upgrade upload
upper uri url urllib usage use used useful user username users uses using usr usually utf util utility utils uuid vacation val valid
validate value values var variable variables variant various vars vault vendor verbose verbosity verification verified verify version
versions very via video view viewer virtual visible visitor voucher wait waiter waiting wakeup walk wallet want warehouse warn warning
warnings was water way weak weakref weather web webhook webhooks website week weekly weight welcome well were what whatever when whence
whenever where whether which while whitespace whole whose why widget widgets width will win winapi window windows winfo winreg winter
wire with within without won word words work worker workflow working works workspace world would wrap wrapped wrapper wraps writable
write writer writes writing written wrong www xml yaml year yearly yellow yes yet yield you your yview zero zip zone
"""

WORDS = frozenset(_TEXT.split())
