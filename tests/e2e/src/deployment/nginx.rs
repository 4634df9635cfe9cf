//! The real nginx with the configuration that is deployed.

use std::collections::BTreeMap;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tokio::time::timeout;

use crate::deployment::authority::{Authority, Validity};
use crate::deployment::upstream::{OTHER_REGION, REGION};
use crate::process_group::Group;

/// The page's host in the deployed configuration.
pub const PAGE_HOST: &str = "page.example.com";

/// The proxy's host there, where it is not the page's.
pub const PROXY_HOST: &str = "proxy.example.com";

/// Which of the deployed configurations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Page and proxy on one host.
    SameOrigin,
    /// Each on its own.
    SeparateOrigins,
}

impl Shape {
    /// Both.
    pub const ALL: [Self; 2] = [Self::SameOrigin, Self::SeparateOrigins];

    /// The host of the proxy.
    pub fn proxy_host(self) -> &'static str {
        match self {
            Self::SameOrigin => PAGE_HOST,
            Self::SeparateOrigins => PROXY_HOST,
        }
    }

    /// The base URL of a region, as it stands in the deployment block.
    pub fn base_url(self, region: &str) -> String {
        match self {
            Self::SameOrigin => format!("/api/{region}"),
            Self::SeparateOrigins => format!("https://{PROXY_HOST}/api/{region}"),
        }
    }

    fn file(self) -> &'static str {
        match self {
            Self::SameOrigin => "same-origin.conf",
            Self::SeparateOrigins => "separate-origins.conf",
        }
    }
}

/// Whether the brotli module is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brotli {
    /// It is.
    Installed,
    /// It is not, and its settings are removed as told there.
    LeftOut,
}

/// A copy of the deployed configuration in a folder of its own. What is changed in it is named in [`Setup::new`], and
/// nothing else is.
pub struct Setup {
    folder: TempDir,
    shape: Shape,
    authority: Arc<Authority>,
    address: Ipv4Addr,
}

/// Its port for TLS. Of each address, both are below those that a system gives to whoever asks for any.
const HTTPS: u16 = 28443;

/// Its port for plain HTTP.
const HTTP: u16 = 28080;

/// Its port for whoever watches it.
const MONITORING: u16 = 28081;

/// An address of this host that nobody else has: one of the sixteen million, by chance.
pub fn own_address() -> Ipv4Addr {
    let [first, second] = [(); 2].map(|()| fastrand::u8(..));
    Ipv4Addr::new(127, fastrand::u8(1..), first, second)
}

/// Where the deployed configuration has files. In the test's folder they have the same paths.
const PLACES: [&str; 9] = [
    "/run/nginx.pid",
    "/var/log/nginx",
    "/var/lib/nginx",
    "/var/www/acme",
    "/opt/non-migration-users",
    "/etc/non-migration-users",
    "/etc/nginx",
    "/etc/letsencrypt",
    "/etc/ssl/certs/ca-certificates.crt",
];

/// The package's part of nginx's configuration.
const OWN_PART: &str = "etc/nginx/non-migration-users";

/// What its owner edits.
const SETTINGS: &str = "etc/non-migration-users";

/// The page.
const SITE: &str = "opt/non-migration-users/current/page";

impl Setup {
    /// It listens at an address that nobody else has. See [`at`](Self::at).
    pub fn new(shape: Shape, brotli: Brotli, authority: Arc<Authority>, upstream: u16) -> Self {
        Self::at(own_address(), shape, brotli, authority, upstream)
    }

    /// Copies the configuration and changes its address and ports, the folders of its files, with them the certificates, and the
    /// addresses at which regions are reached: the service of the tests' two regions is at `upstream`.
    pub fn at(
        address: Ipv4Addr,
        shape: Shape,
        brotli: Brotli,
        authority: Arc<Authority>,
        upstream: u16,
    ) -> Self {
        let setup = Self::empty(address, shape, authority);
        fs::create_dir_all(setup.path(SITE)).expect("a new folder");
        setup.copy_configuration();
        setup.install_modules();
        if brotli == Brotli::LeftOut {
            setup.setting("brotli.conf", "");
            fs::remove_file(setup.path("etc/nginx/modules-enabled/brotli.conf"))
                .expect("it is there");
        }
        let site = setup.path(OWN_PART).join(shape.file());
        symlink(site, setup.path("etc/nginx/sites-enabled/our.conf")).expect("our folder");
        setup.settings_of_the_tests(upstream);
        setup.replace(
            &format!("{OWN_PART}/shared/monitoring.conf"),
            "listen 127.0.0.1:8081;",
            &setup.monitoring_listen(),
        );
        for name in [PAGE_HOST, PROXY_HOST] {
            setup.certify(name);
        }
        setup
    }

    /// As a host is on which nginx has just been installed, but for its configuration.
    pub fn empty(address: Ipv4Addr, shape: Shape, authority: Arc<Authority>) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        // Its workers are another user, who must get at the site's files.
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("our folder");
        let setup = Self {
            folder,
            shape,
            authority,
            address,
        };
        for name in [
            "run",
            "var/log/nginx",
            "var/lib/nginx",
            "etc/nginx/modules-enabled",
            "etc/nginx/sites-enabled",
        ] {
            fs::create_dir_all(setup.path(name)).expect("a new folder");
        }
        setup.write(
            "etc/ssl/certs/ca-certificates.crt",
            &setup.authority.certificate(),
        );
        setup
    }

    /// Enables the modules, as Debian's packages do.
    pub fn install_modules(&self) {
        for name in ["js", "brotli_static"] {
            let file = name.split('_').next().unwrap_or(name);
            self.write(
                &format!("etc/nginx/modules-enabled/{file}.conf"),
                &format!("load_module /usr/lib/nginx/modules/ngx_http_{name}_module.so;\n"),
            );
        }
    }

    /// Puts a certificate for the host `name` where certbot would.
    pub fn certify(&self, name: &str) {
        let identity = self.authority.identity(name, Validity::Current);
        let folder = format!("etc/letsencrypt/live/{name}");
        self.write(&format!("{folder}/fullchain.pem"), &identity.certificate);
        self.write(&format!("{folder}/privkey.pem"), &identity.key);
    }

    /// Changes in the settings address and ports, and the addresses at which regions are reached: the service of the tests' two
    /// regions is at `upstream`.
    pub fn settings_of_the_tests(&self, upstream: u16) {
        let address = self.address;
        self.setting("listen-https.conf", &listen_https(address));
        self.setting("listen-http.conf", &format!("listen {address}:{HTTP};\n"));
        self.replace(
            &format!("{SETTINGS}/regions.conf"),
            "default $api_host:443;",
            &format!("{REGION} 127.0.0.1:{upstream};\n{OTHER_REGION} 127.0.0.1:{upstream};"),
        );
    }

    /// Where it is watched.
    pub fn monitoring_listen(&self) -> String {
        format!("listen {}:{MONITORING};", self.address)
    }

    /// `text` with the places of files that are in the test's folder.
    pub fn placed(&self, text: &str) -> String {
        let folder = self.folder.path().display();
        PLACES.iter().fold(text.to_owned(), |text, place| {
            text.replace(place, &format!("{folder}{place}"))
        })
    }

    /// Lets the page connect to these origins too, as whoever deploys it would say.
    pub fn connects_to(&self, origins: &[String]) {
        let name = match self.shape {
            Shape::SameOrigin => &format!("{OWN_PART}/same-origin.conf"),
            Shape::SeparateOrigins => &format!("{SETTINGS}/connect.conf"),
        };
        let all = [&["'self'".to_owned()], origins].concat().join(" ");
        self.replace(name, "'self'", &all);
    }

    /// Has `own` in the place of `deployed` in one of its files.
    fn replace(&self, name: &str, deployed: &str, own: &str) {
        let text = fs::read_to_string(self.path(name)).expect("a text");
        assert_eq!(text.matches(deployed).count(), 1, "{text}");
        self.write(name, &text.replace(deployed, own));
    }

    /// Has this text in the file `settings/name`, as whoever deploys it would write.
    pub fn setting(&self, name: &str, text: &str) {
        let name = format!("{SETTINGS}/{name}");
        assert!(self.path(&name).exists(), "{name} is a file of settings");
        self.write(&name, text);
    }

    /// Looks for the service as deployed, by the names of its hosts, at this name server, and there at this port.
    pub fn asks(&self, name_server: u16, upstream: u16) {
        self.setting(
            "resolver.conf",
            &format!("resolver 127.0.0.1:{name_server} ipv6=off;\n"),
        );
        let regions = deployed_file("settings/regions.conf");
        assert!(regions.contains("$api_host:443;"));
        let regions = regions.replace("$api_host:443;", &format!("$api_host:{upstream};"));
        self.setting("regions.conf", &regions);
    }

    /// What `nginx -t` says.
    ///
    /// # Errors
    /// The same where it is not content.
    pub fn check(&self) -> Result<String, String> {
        let output = std::process::Command::new("nginx")
            .args(["-t", "-p", &self.folder.path().display().to_string()])
            .args(["-e", "stderr", "-c", &self.main_file()])
            .output()
            .expect("nginx: scripts/setup.sh installs it");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() {
            Ok(said)
        } else {
            Err(said)
        }
    }

    /// Starts nginx.
    pub async fn start(self) -> Nginx {
        let prefix = self.folder.path().display().to_string();
        let main_file = self.main_file();
        // As systemd's units have it by default.
        let limited = "ulimit -Sn 1024; exec nginx \"$@\"";
        let arguments = [
            "-c",
            limited,
            "nginx",
            "-p",
            &prefix,
            "-e",
            "stderr",
            "-c",
            &main_file,
            "-g",
            "daemon off;",
        ];
        let said = fs::File::create(self.path("said")).expect("our folder");
        let mut group = Group::start("sh", &arguments.map(str::to_owned), &[], said.into());
        group.drain();
        // The file is there once nginx has its ports.
        let listens = async {
            let file = self.path("run/nginx.pid");
            while fs::read_to_string(&file).unwrap_or_default().is_empty() {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        tokio::select! {
            () = listens => {}
            () = group.ends() => {
                let said = fs::read_to_string(self.path("said")).unwrap_or_default();
                panic!("nginx does not start: scripts/setup.sh installs it\n{said}");
            }
        }
        Nginx { setup: self, group }
    }

    fn copy_configuration(&self) {
        let mut files = BTreeMap::new();
        read_folder(&deployed_folder(), Path::new(""), &mut files);
        for place in PLACES {
            let is_named = files.values().any(|text| text.contains(place));
            assert!(is_named, "the configuration names {place}");
        }
        for (name, text) in files {
            let name = name.display().to_string();
            let name = match name.split_once('/') {
                None if name == "nginx.conf" => "etc/nginx/nginx.conf".to_owned(),
                Some(("settings", name)) => format!("{SETTINGS}/{name}"),
                _ => format!("{OWN_PART}/{name}"),
            };
            self.write(&name, &self.placed(&text));
        }
    }

    /// Writes a file of the test's folder.
    pub fn write(&self, name: &str, text: &str) {
        let file = self.path(name);
        fs::create_dir_all(file.parent().expect("it is in a folder")).expect("our folder");
        fs::write(file, text).expect("our file");
    }

    /// A path in the test's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn main_file(&self) -> String {
        self.path("etc/nginx/nginx.conf").display().to_string()
    }
}

/// The settings by which the version of nginx that is here listens for TLS at this address: its lines are as they stand, or
/// for a version from 1.25.1 on those behind "#".
fn listen_https(address: Ipv4Addr) -> String {
    let output = std::process::Command::new("nginx").arg("-v").output();
    let said = output.expect("nginx: scripts/setup.sh installs it").stderr;
    let version = String::from_utf8_lossy(&said);
    let version: Vec<u32> = version
        .split(['/', ' ', '.', '\n'])
        .filter_map(|part| part.parse().ok())
        .collect();
    let is_new = version >= vec![1, 25, 1];
    let text = deployed_file("settings/listen-https.conf");
    text.lines()
        .filter_map(|line| match line.strip_prefix('#') {
            Some(line) => (is_new && !line.starts_with(' ')).then_some(line),
            None => (!is_new).then_some(line),
        })
        .filter(|line| !line.contains("[::]"))
        .map(|line| line.replace("443", &format!("{address}:{HTTPS}")) + "\n")
        .collect()
}

/// A file of the deployed configuration.
pub fn deployed_file(name: &str) -> String {
    fs::read_to_string(deployed_folder().join(name)).expect("a file of the configuration")
}

fn deployed_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../deploy/nginx")
}

/// A running nginx. Dropping it ends it, and removes its files.
pub struct Nginx {
    setup: Setup,
    group: Group,
}

impl Nginx {
    /// What it was started from.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// Which configuration it has.
    pub fn shape(&self) -> Shape {
        self.setup.shape
    }

    /// The folder whose files it serves.
    pub fn site(&self) -> PathBuf {
        self.setup.path(SITE)
    }

    /// Where it listens for TLS.
    pub fn https(&self) -> (Ipv4Addr, u16) {
        (self.setup.address, HTTPS)
    }

    /// Where it listens for plain HTTP.
    pub fn http(&self) -> (Ipv4Addr, u16) {
        (self.setup.address, HTTP)
    }

    /// Where it says how it is.
    pub fn monitoring(&self) -> (Ipv4Addr, u16) {
        (self.setup.address, MONITORING)
    }

    /// Ends it, and waits until another one may have its address.
    pub async fn end(self) {
        let places = [self.https(), self.http(), self.monitoring()];
        drop(self.group);
        let free = async {
            while places.iter().any(|place| TcpListener::bind(place).is_err()) {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        };
        let free = timeout(Duration::from_secs(10), free).await;
        free.expect("nginx ends");
    }

    /// Its workers, by the IDs of their processes.
    pub fn workers(&self) -> Vec<String> {
        let master = fs::read_to_string(self.setup.path("run/nginx.pid")).expect("it runs");
        let master = master.trim();
        let workers = fs::read_to_string(format!("/proc/{master}/task/{master}/children"));
        let workers = workers.expect("it runs");
        workers.split_whitespace().map(str::to_owned).collect()
    }

    /// The memory that its workers have, in bytes.
    pub fn memory(&self) -> u64 {
        let resident = |worker: &String| -> u64 {
            let status = fs::read_to_string(format!("/proc/{worker}/status")).expect("it runs");
            let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
            let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
            1024 * kilobytes
                .expect("its memory")
                .parse::<u64>()
                .expect("a number")
        };
        self.workers().iter().map(resident).sum()
    }

    /// Whose certificates it has.
    pub fn authority(&self) -> &Authority {
        &self.setup.authority
    }

    /// Every file that is not configuration or the site's, by name: what it has written.
    pub fn written(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        for folder in ["var/log", "var/lib"] {
            read_bytes(&self.setup.path(folder), &mut files);
        }
        let said = self.setup.path("said");
        let words = fs::read(&said).expect("what it said");
        files.insert(said, words);
        files
    }

    /// Its access log.
    pub fn access_log(&self) -> String {
        let file = self.setup.path("var/log/nginx/non-migration-users.log");
        fs::read_to_string(file).expect("a log")
    }

    /// The access log once it has so many lines, or as it is after some seconds: nginx writes a line when the client has the
    /// response already.
    pub async fn access_log_of(&self, lines: usize) -> String {
        let deadline = Instant::now() + Duration::from_secs(5);
        loop {
            let log = self.access_log();
            if log.lines().count() >= lines || Instant::now() > deadline {
                return log;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

/// What makes Chromium find the deployed hosts at this address and nginx's ports: origins are as deployed.
pub fn browser_flag(address: Ipv4Addr) -> String {
    let rules = [PAGE_HOST, PROXY_HOST]
        .map(|host| format!("MAP {host}:443 {address}:{HTTPS}, MAP {host}:80 {address}:{HTTP}"));
    format!("--host-resolver-rules={}", rules.join(", "))
}

/// The text of every file in a folder, by its path in it.
fn read_folder(folder: &Path, within: &Path, files: &mut BTreeMap<PathBuf, String>) {
    for entry in fs::read_dir(folder.join(within)).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = within.join(entry.file_name());
        if entry.path().is_dir() {
            read_folder(folder, &name, files);
        } else {
            let text = fs::read_to_string(entry.path()).expect("a text");
            files.insert(name, text);
        }
    }
}

fn read_bytes(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read_bytes(&path, files);
        } else {
            let bytes = fs::read(&path).expect("a file");
            files.insert(path, bytes);
        }
    }
}
