//! The container without its engine: nginx as a user without rights, on the file system that the image has.

use std::fs;
use std::net::Ipv4Addr;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use rustix::process::getuid;
use tempfile::TempDir;
use tokio::net::TcpStream;

use crate::deployment::authority::Authority;
use crate::deployment::nginx::{deployed_file, own_address};
use crate::deployment::raw::{RawResponse, exchange};
use crate::deployment::site::dist;
use crate::deployment::upstream::Upstream;
use crate::process_group::Group;

/// Its user and group.
const USER: u32 = 33;

/// Its port.
const PORT: u16 = 28082;

/// Where it has files, and where in the test's folder they are.
const PLACES: [(&str, &str); 8] = [
    ("/etc/nginx/", "root/etc/nginx/"),
    ("/etc/non-migration-users", "run/settings"),
    ("/etc/ssl/certs/ca-certificates.crt", "trusted.pem"),
    ("/mnt/settings", "settings"),
    ("/opt/non-migration-users", "root/opt/non-migration-users"),
    ("/run/nginx", "run"),
    ("/var/lib/nginx", "lib"),
    ("/var/log/nginx", "root/var/log/nginx"),
];

/// A file of `deploy/container`.
pub fn container_file(name: &str) -> String {
    fs::read_to_string(deploy().join("container").join(name)).expect("a file of the container")
}

fn deploy() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../deploy")
}

/// A running container. Dropping it ends it, and removes its files.
pub struct Container {
    /// The service.
    pub upstream: Upstream,
    folder: TempDir,
    address: Ipv4Addr,
    _group: Group,
}

impl Container {
    /// Lays out the image and starts it with these files in `/mnt/settings` and this environment. The service is the one that the
    /// settings say.
    pub async fn start(
        service: Router,
        mounted: &[(&str, &str)],
        environment: &[(&str, &str)],
    ) -> Self {
        let authority = Arc::new(Authority::default());
        let upstream = Upstream::start(service, Arc::clone(&authority)).await;
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = |name: &str| folder.path().join(name);
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("our folder");
        for name in ["release", "settings", "run", "lib"] {
            fs::create_dir(path(name)).expect("a new folder");
        }
        copy(&deploy(), &path("release"));
        copy(&dist(), &path("release/page"));
        let laid_out = Command::new(path("release/container/lay-out.sh"))
            .args([path("release"), path("root")])
            .status();
        assert!(laid_out.expect("a script").success());

        let address = own_address();
        let regions = deployed_file("settings/regions.conf");
        let regions = regions.replace("$api_host:443", &format!("127.0.0.1:{}", upstream.port()));
        for (name, text) in mounted.iter().chain(&[("regions.conf", &*regions)]) {
            fs::write(path("settings").join(name), text).expect("our file");
        }
        fs::write(path("trusted.pem"), authority.certificate()).expect("our file");
        let listen = ("listen 8080;", format!("listen {address}:{PORT};"));
        for file in files(&path("root/etc/nginx"))
            .into_iter()
            .chain([path("root/usr/local/bin/start-page")])
        {
            let mut text = fs::read_to_string(&file).expect("a text");
            for (place, own) in PLACES {
                text = text.replace(place, &path(own).display().to_string());
            }
            fs::write(&file, text.replace(listen.0, &listen.1)).expect("our file");
        }
        fs::write(path("said"), "").expect("our file");
        if getuid().is_root() {
            for name in ["run", "lib", "said"] {
                chown(path(name), Some(USER), Some(USER)).expect("root may");
            }
        }
        let read_only = Command::new("chmod")
            .args(["-R", "a-w"])
            .arg(path("root"))
            .status();
        assert!(read_only.expect("chmod").success());

        // Another user than root may open what it says to only if it is theirs, which the engine of a container sees to.
        let start = path("root/usr/local/bin/start-page").display().to_string();
        let script = format!("exec \"$@\" >{} 2>&1", path("said").display());
        let mut arguments = vec!["-c".to_owned(), script, "sh".to_owned()];
        if getuid().is_root() {
            let user = [
                "setpriv",
                &format!("--reuid={USER}"),
                &format!("--regid={USER}"),
                "--clear-groups",
                "--no-new-privs",
            ];
            arguments.extend(user.map(str::to_owned));
        }
        arguments.push(start);
        let environment: Vec<_> = environment
            .iter()
            .map(|&(name, value)| (name, value.into()))
            .collect();
        let mut group = Group::start("sh", &arguments, &environment, Stdio::null());
        group.drain();
        let listens = async {
            while TcpStream::connect((address, PORT)).await.is_err() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::select! {
            () = listens => {}
            () = group.ends() => {
                panic!("it does not start\n{}", fs::read_to_string(path("said")).unwrap_or_default());
            }
        }
        Self {
            upstream,
            folder,
            address,
            _group: group,
        }
    }

    /// Asks for `target`, with these header lines, each ending in a line break.
    pub async fn ask(&self, target: &str, headers: &str) -> RawResponse {
        let stream = TcpStream::connect((self.address, PORT))
            .await
            .expect("it listens");
        let request = format!(
            "GET {target} HTTP/1.1\r\nHost: page.example.com\r\n{headers}Connection: close\r\n\r\n"
        );
        RawResponse::parse(&exchange(stream, request.as_bytes()).await).expect("an answer")
    }

    /// What it has said.
    pub fn said(&self) -> String {
        fs::read_to_string(self.folder.path().join("said")).expect("what it said")
    }

    /// Whether its main process is root's.
    pub fn is_root(&self) -> bool {
        let pid = fs::read_to_string(self.folder.path().join("run/nginx.pid")).expect("nginx runs");
        let process = fs::metadata(format!("/proc/{}", pid.trim())).expect("nginx runs");
        process.uid() == 0
    }

    /// The files of its file system that its user may write.
    pub fn writable(&self) -> Vec<PathBuf> {
        let mut files = files(&self.folder.path().join("root"));
        files.retain(|file| {
            // A link leads out of it: the logs are what nginx says, wherever that goes.
            fs::symlink_metadata(file).is_ok_and(|data| data.is_file() && data.mode() & 0o222 != 0)
        });
        files
    }
}

impl Drop for Container {
    fn drop(&mut self) {
        // So that whoever is not root can remove it.
        let _ = Command::new("chmod")
            .args(["-R", "u+w"])
            .arg(self.folder.path().join("root"))
            .status();
    }
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("our folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("our folder");
        }
    }
}
