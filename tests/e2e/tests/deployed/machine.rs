//! A host on which DEPLOY.md is followed: a folder that stands for its root. nginx and all other commands but those of Debian's
//! package manager, systemd and certbot are the real ones.

use std::fs;
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use e2e::{
    Authority, Nginx, PAGE_HOST, PROXY_HOST, RawResponse, Setup, Shape, Upstream, own_address,
};
use mock_service::{Options, Recorder};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::users_of;

/// What Debian's /etc/nginx/nginx.conf says, but for comments.
const DEBIANS: &str = "
user www-data;
worker_processes auto;
pid /run/nginx.pid;
error_log /var/log/nginx/error.log;
include /etc/nginx/modules-enabled/*.conf;
events {
    worker_connections 768;
}
http {
    sendfile on;
    tcp_nopush on;
    types_hash_max_size 2048;
    types { text/html html; }
    default_type application/octet-stream;
    ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3;
    ssl_prefer_server_ciphers on;
    access_log /var/log/nginx/access.log;
    gzip on;
    include /etc/nginx/sites-enabled/*;
}
";

/// The commands of a section of DEPLOY.md, block by block.
pub fn commands(heading: &str) -> Vec<String> {
    let text = include_str!("../../../../deploy/DEPLOY.md");
    let (_, section) = text
        .split_once(&format!("\n## {heading}\n"))
        .unwrap_or_else(|| panic!("DEPLOY.md has a section {heading}"));
    let section = section.split("\n## ").next().unwrap_or_default();
    let mut parts = section.split("```sh\n");
    parts.next();
    parts
        .map(|part| part.split("```").next().unwrap_or_default().to_owned())
        .collect()
}

/// A host on which nginx was installed.
pub struct Machine {
    pub nginx: Nginx,
    pub upstream: Upstream,
    address: Ipv4Addr,
}

impl Machine {
    pub async fn start(shape: Shape) -> Self {
        let authority = Arc::new(Authority::default());
        let service = mock_service::router(Options::default(), Recorder::default());
        let upstream = Upstream::start(service, Arc::clone(&authority)).await;
        let address = own_address();
        let setup = Setup::empty(address, shape, authority);
        setup.install_modules();
        setup.write("etc/nginx/nginx.conf", &setup.placed(DEBIANS));
        for name in [PAGE_HOST, PROXY_HOST] {
            setup.certify(name);
        }
        // Certbot issues them later.
        fs::rename(setup.path("etc/letsencrypt/live"), setup.path("issued")).unwrap();
        let nginx = setup.start().await;
        let machine = Self {
            nginx,
            upstream,
            address,
        };
        machine.write_commands();
        machine
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.nginx.setup().path(name)
    }

    /// What stands in for commands that would change this host.
    fn write_commands(&self) {
        let (_, http) = self.nginx.http();
        let (root, address) = (self.path(""), self.address);
        let root = root.display();
        let nginx = String::from_utf8(
            Command::new("sh")
                .args(["-c", "command -v nginx"])
                .output()
                .unwrap()
                .stdout,
        )
        .unwrap();
        let scripts = [
            ("apt-get", "exit 0".to_owned()),
            (
                "nginx",
                format!(
                    "exec {} -p {root} -e stderr -c {root}etc/nginx/nginx.conf \"$@\"",
                    nginx.trim()
                ),
            ),
            (
                "systemctl",
                format!(
                    "[ \"$*\" = 'reload nginx' ]\nnginx -s reload\n\
                     until (exec 3<>/dev/tcp/{address}/{http}) 2>/dev/null; do sleep 0.1; done"
                ),
            ),
            (
                "certbot",
                format!(
                    "while [ $# -gt 0 ]; do\n\
                     case $1 in -w) folder=$2 ;; -d) name=$2 ;; esac\nshift\ndone\n\
                     mkdir -p \"$folder/.well-known/acme-challenge\"\n\
                     echo proof > \"$folder/.well-known/acme-challenge/challenge\"\n\
                     proof=$(/usr/bin/curl -s -H \"Host: $name\" \
                     http://{address}:{http}/.well-known/acme-challenge/challenge)\n\
                     [ \"$proof\" = proof ]\n\
                     mkdir -p {root}etc/letsencrypt/live\n\
                     cp -R \"{root}issued/$name\" {root}etc/letsencrypt/live"
                ),
            ),
        ];
        for (name, script) in scripts {
            let file = format!("bin/{name}");
            self.nginx
                .setup()
                .write(&file, &format!("#!/bin/bash -eu\n{script}\n"));
            self.run("", &format!("chmod +x ../{file}"));
        }
    }

    /// Runs `commands` in a folder below `download`, and says what they said.
    pub fn run(&self, folder: &str, commands: &str) -> String {
        let (has_succeeded, said) = self.attempt(folder, commands);
        assert!(has_succeeded, "{commands}\n{said}");
        said
    }

    /// The same where they may fail.
    pub fn attempt(&self, folder: &str, commands: &str) -> (bool, String) {
        let setup = self.nginx.setup();
        let folder = self.path("download").join(folder);
        fs::create_dir_all(&folder).unwrap();
        let path = std::env::var("PATH").unwrap();
        let commands = setup.placed(commands);
        let output = Command::new("bash")
            .args(["-euo", "pipefail", "-c", &format!("exec 2>&1\n{commands}")])
            .current_dir(folder)
            .env("PATH", format!("{}:{path}", self.path("bin").display()))
            .env(
                "CURL_CA_BUNDLE",
                self.path("etc/ssl/certs/ca-certificates.crt"),
            )
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        (output.status.success(), said)
    }

    /// Makes the package of a version, as scripts/package.sh does, with a page that says which it is.
    pub fn download(&self, version: &str) {
        let setup = self.nginx.setup();
        let name = format!("non-migration-users-{version}");
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/../../deploy");
        self.run("", &format!("mkdir {name}\ncp -R {source}/. {name}"));
        // The tests' places and ports.
        let files = self.run(
            "",
            &format!("find {name}/nginx {name}/check-deployment.sh -type f"),
        );
        for file in files.lines() {
            let file = format!("download/{file}");
            let text = fs::read_to_string(self.path(&file)).unwrap();
            let text = text.replace("listen 127.0.0.1:8081;", &setup.monitoring_listen());
            setup.write(&file, &setup.placed(&text));
        }
        self.run("", &format!("chmod +x {name}/check-deployment.sh"));
        let page = format!("download/{name}/page");
        setup.write(&format!("{page}/index.html"), &format!("page {version}"));
        let script = format!("{page}/{}", script(version));
        setup.write(&script, &format!("script {version}"));
        self.run(
            "",
            &format!(
                "(cd {name}; find . -type f -printf '%P\\n' | xargs sha256sum > ../sums; mv ../sums SHA256SUMS)\n\
                 tar -czf {name}.tar.gz {name}\nrm -r {name}\nsha256sum {name}.tar.gz >> SHA256SUMS"
            ),
        );
    }

    /// Follows a section of DEPLOY.md in the folder of the package of a version.
    pub fn follow(&self, heading: &str, version: &str) -> String {
        let folder = format!("non-migration-users-{version}");
        let commands = commands(heading);
        assert!(!commands.is_empty(), "{heading} has commands");
        commands
            .iter()
            .map(|commands| self.run(&folder, commands))
            .collect()
    }

    /// Waits until the page is that of a version, and the proxy answers.
    pub async fn has(&self, version: &str) {
        self.has_page(&format!("page {version}")).await;
        let response = self.nginx.ask_proxy(&users_of("sample"), TOKEN).await;
        assert_eq!(response.status, 200);
    }

    /// Waits until this is the page.
    pub async fn has_page(&self, text: &str) {
        let there = async {
            loop {
                let page = self.ask(PAGE_HOST, "/").await;
                if page.is_some_and(|page| page.body == text) {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        let there = timeout(Duration::from_secs(10), there).await;
        there.unwrap_or_else(|_| panic!("the page is not {text}"));
    }

    /// Has nginx read its configuration, and waits until it goes by it.
    pub async fn reload(&self) {
        let workers = self.nginx.workers();
        self.run("", "systemctl reload nginx");
        let reloaded = async {
            while self
                .nginx
                .workers()
                .iter()
                .any(|worker| workers.contains(worker))
            {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        let reloaded = timeout(Duration::from_secs(10), reloaded).await;
        reloaded.expect("the old workers end");
    }

    /// Whether the script of a version is there.
    pub async fn has_script(&self, version: &str) -> bool {
        let target = format!("/{}", script(version));
        let response = self.ask(PAGE_HOST, &target).await;
        response.is_some_and(|response| response.body == format!("script {version}"))
    }

    /// Asks a host; `None` where nobody listens, or TLS fails.
    pub async fn ask(&self, name: &str, target: &str) -> Option<RawResponse> {
        TcpStream::connect(self.nginx.https()).await.ok()?;
        let request = format!("GET {target} HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n");
        self.nginx.send(name, request.as_bytes()).await
    }
}

pub const TOKEN: &str = "X-Auth-Token: abc\r\n";

/// A file of the page that is named after its contents.
fn script(version: &str) -> String {
    format!("tools-{:0>16}.js", version.replace('.', ""))
}
