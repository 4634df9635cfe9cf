//! The real nginx with the configuration that is deployed.

use std::collections::BTreeMap;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tempfile::TempDir;
use tokio::time::timeout;

use crate::authority::{Authority, Validity};
use crate::group::Group;
use crate::upstream::{OTHER_REGION, REGION};

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
    /// It is not, and its folder is removed as told there.
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

/// Where the deployed configuration has files, and where in the test's folder they are.
const PLACES: [(&str, &str); 8] = [
    ("/run/nginx.pid", "nginx.pid"),
    ("/var/log/nginx", "log"),
    ("/var/lib/nginx", "lib"),
    ("/var/www/non-migration-users", "site"),
    ("/var/www/acme", "acme"),
    ("/etc/ssl/page.example.com", "page-tls"),
    ("/etc/ssl/proxy.example.com", "proxy-tls"),
    ("/etc/ssl/certs/ca-certificates.crt", "trusted.pem"),
];

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
        let folder = tempfile::tempdir().expect("a temporary folder");
        // Its workers are another user, who must get at the site's files.
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("our folder");
        let setup = Self {
            folder,
            shape,
            authority,
            address,
        };
        for name in ["log", "lib", "site", "acme", "page-tls", "proxy-tls"] {
            fs::create_dir(setup.path(name)).expect("a new folder");
        }
        setup.copy_configuration();
        setup.write(
            "conf/settings/listen-https.conf",
            &format!("listen {address}:{HTTPS} ssl http2;\n"),
        );
        setup.write(
            "conf/settings/listen-http.conf",
            &format!("listen {address}:{HTTP};\n"),
        );
        setup.write(
            "conf/settings/addresses.conf",
            &format!(
                "map $api_region $api_address {{\n{REGION} 127.0.0.1:{upstream};\n\
                 {OTHER_REGION} 127.0.0.1:{upstream};\n}}\n"
            ),
        );
        setup.replace(
            "shared/monitoring.conf",
            "listen 127.0.0.1:8081;",
            &format!("listen {address}:{MONITORING};"),
        );
        if brotli == Brotli::LeftOut {
            fs::remove_dir_all(setup.path("conf/brotli")).expect("the folder is there");
        }
        for (folder, name) in [("page-tls", PAGE_HOST), ("proxy-tls", PROXY_HOST)] {
            let identity = setup.authority.identity(name, Validity::Current);
            setup.write(&format!("{folder}/fullchain.pem"), &identity.certificate);
            setup.write(&format!("{folder}/privkey.pem"), &identity.key);
        }
        setup.write("trusted.pem", &setup.authority.certificate());
        setup
    }

    /// Lets the page connect to these origins too, as whoever deploys it would say.
    pub fn connects_to(&self, origins: &[String]) {
        let name = match self.shape {
            Shape::SameOrigin => "conf/same-origin.conf",
            Shape::SeparateOrigins => "conf/settings/connect.conf",
        };
        let text = fs::read_to_string(self.path(name)).expect("a text");
        let all = [&["'self'".to_owned()], origins].concat().join(" ");
        assert_eq!(text.matches("'self'").count(), 1, "{text}");
        self.write(name, &text.replace("'self'", &all));
    }

    fn replace(&self, name: &str, deployed: &str, own: &str) {
        let text = deployed_file(name);
        assert!(text.contains(deployed), "{text}");
        self.write(&format!("conf/{name}"), &text.replace(deployed, own));
    }

    /// Has this text in the file `settings/name`, as whoever deploys it would write.
    pub fn setting(&self, name: &str, text: &str) {
        let name = format!("conf/settings/{name}");
        assert!(self.path(&name).exists(), "{name} is a file of settings");
        self.write(&name, text);
    }

    /// Looks for the service as deployed, by the names of its hosts, at this name server, and there at this port.
    pub fn asks(&self, name_server: u16, upstream: u16) {
        self.replace(
            "settings/resolver.conf",
            "resolver 127.0.0.53 ",
            &format!("resolver 127.0.0.1:{name_server} "),
        );
        self.replace(
            "settings/addresses.conf",
            "$api_host:443;",
            &format!("$api_host:{upstream};"),
        );
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
            let file = self.path("nginx.pid");
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
        for (place, own) in PLACES {
            let own = self.path(own).display().to_string();
            let mut found = 0;
            for text in files.values_mut() {
                found += text.matches(place).count();
                *text = text.replace(place, &own);
            }
            assert!(found > 0, "the configuration names {place}");
        }
        for (name, text) in files {
            self.write(&format!("conf/{}", name.display()), &text);
        }
    }

    fn write(&self, name: &str, text: &str) {
        let file = self.path(name);
        fs::create_dir_all(file.parent().expect("it is in a folder")).expect("our folder");
        fs::write(file, text).expect("our file");
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn main_file(&self) -> String {
        self.path("conf")
            .join(self.shape.file())
            .display()
            .to_string()
    }
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
    /// Which configuration it has.
    pub fn shape(&self) -> Shape {
        self.setup.shape
    }

    /// The folder whose files it serves.
    pub fn site(&self) -> PathBuf {
        self.setup.path("site")
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

    /// The memory that its workers have, in bytes.
    pub fn memory(&self) -> u64 {
        let master = fs::read_to_string(self.setup.path("nginx.pid")).expect("it runs");
        let master = master.trim();
        let workers = fs::read_to_string(format!("/proc/{master}/task/{master}/children"));
        let resident = |worker: &str| -> u64 {
            let status = fs::read_to_string(format!("/proc/{worker}/status")).expect("it runs");
            let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
            let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
            1024 * kilobytes
                .expect("its memory")
                .parse::<u64>()
                .expect("a number")
        };
        let workers = workers.expect("it runs");
        workers.split_whitespace().map(resident).sum()
    }

    /// Whose certificates it has.
    pub fn authority(&self) -> &Authority {
        &self.setup.authority
    }

    /// Every file that is not configuration or the site's, by name: what it has written.
    pub fn written(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        for folder in ["log", "lib"] {
            read_bytes(&self.setup.path(folder), &mut files);
        }
        let said = self.setup.path("said");
        let words = fs::read(&said).expect("what it said");
        files.insert(said, words);
        files
    }

    /// A file of its log.
    pub fn log(&self, name: &str) -> String {
        fs::read_to_string(self.setup.path("log").join(name)).expect("a log")
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
